package org.historiograph.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.TypeUtil;

/**
 * What of an operation's variables decides over the statement: which are given, booleans and enum values, the structure of
 * input objects, page sizes, and what kind of text a text is to filters. All else is bound. Two requests with the same
 * document and the same shape share a plan.
 */
final class Shape {

    private static final Set<String> BOUND_IN_TEXT = Set.of("first", "last");

    private final GraphQLSchema schema;
    private final List<VariableDefinition> definitions;
    private final Set<String> pageSizes = new HashSet<>();

    Shape(GraphQLSchema schema, Document document, OperationDefinition operation) {
        this.schema = schema;
        this.definitions = operation.getVariableDefinitions();
        if (!definitions.isEmpty())
            findPageSizes(document);
    }

    private void findPageSizes(Node<?> node) {
        if (node instanceof Argument argument && BOUND_IN_TEXT.contains(argument.getName())
                && argument.getValue() instanceof VariableReference reference)
            pageSizes.add(reference.getName());
        node.getChildren().forEach(this::findPageSizes);
    }

    /** The shape of these variables, equal for equal shapes. */
    String of(Map<String, Object> variables) {
        if (definitions.isEmpty())
            return "";
        StringBuilder shape = new StringBuilder();
        for (VariableDefinition definition : definitions) {
            String name = definition.getName();
            if (!variables.containsKey(name))
                shape.append('-');
            else if (pageSizes.contains(name))
                shape.append(variables.get(name));
            else
                append(shape, inputType(definition.getType()), variables.get(name));
            shape.append(';');
        }
        return shape.toString();
    }

    private void append(StringBuilder shape, GraphQLInputType type, Object value) {
        if (type instanceof GraphQLNonNull required)
            append(shape, (GraphQLInputType) required.getWrappedType(), value);
        else if (value == null)
            shape.append('0');
        else if (value instanceof Boolean || type instanceof GraphQLEnumType)
            shape.append(value);
        else if (type instanceof GraphQLInputObjectType object && value instanceof Map<?, ?> fields) {
            shape.append('{');
            fields.forEach((name, field) -> append(shape.append(name).append(':'),
                    object.getFieldDefinition((String) name).getType(), field));
            shape.append('}');
        } else if (type instanceof GraphQLList list && value instanceof List<?> items) {
            GraphQLInputType element = (GraphQLInputType) list.getWrappedType();
            shape.append('[');
            // A list of plain values is bound as one array, whatever its length; one of enum values stands in the text.
            GraphQLType item = GraphQLTypeUtil.unwrapAll(element);
            if (item instanceof GraphQLInputObjectType)
                items.forEach(object -> append(shape, element, object));
            else if (item instanceof GraphQLEnumType)
                shape.append(String.join(" ", Input.tokens(items.stream())));
            shape.append(']');
        } else
            shape.append(value instanceof String text ? Filters.kind(text) : '1');
        shape.append(',');
    }

    private GraphQLInputType inputType(graphql.language.Type<?> type) {
        if (type instanceof graphql.language.NonNullType required)
            return inputType(required.getType());
        if (type instanceof graphql.language.ListType list)
            return GraphQLList.list(inputType(list.getType()));
        return (GraphQLInputType) schema.getType(TypeUtil.unwrapAll(type).getName());
    }
}
