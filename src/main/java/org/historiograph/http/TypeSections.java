package org.historiograph.http;

import static graphql.schema.GraphQLTypeUtil.isList;
import static graphql.schema.GraphQLTypeUtil.isNonNull;
import static graphql.schema.GraphQLTypeUtil.unwrapOne;

import java.util.Comparator;
import java.util.List;

import graphql.execution.ValuesResolver;
import graphql.language.AstPrinter;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLUnionType;

/** Writes what a type is and has. */
final class TypeSections {

    /** Arguments that mean the same for every list; they are described once, with the pages. */
    static final List<String> LIST = List.of("first", "after", "last", "before", "filter", "orderBy");

    private final Html html;

    TypeSections(Html html) {
        this.html = html;
    }

    void type(GraphQLNamedType type) {
        html.element("h3", () -> html.element("a", type.getName(), "href", "#" + type.getName()), "id", type.getName());
        description(type instanceof GraphQLScalarType scalar ? SchemaParts.description(scalar) : type.getDescription());
        if (type instanceof GraphQLObjectType object && !object.getInterfaces().isEmpty())
            types("Implements ", object.getInterfaces());
        if (type instanceof GraphQLUnionType union)
            types("One of ", union.getTypes());
        if (type instanceof GraphQLFieldsContainer container)
            sorted(container).forEach(field -> html.element("div", () -> fieldHeading("h4", container, field)));
        if (type instanceof GraphQLInputObjectType input)
            html.element("dl", () -> input.getFieldDefinitions().stream()
                    .sorted(Comparator.comparing(GraphQLInputObjectField::getName)).forEach(field -> input(input, field)));
        if (type instanceof GraphQLEnumType choice)
            html.element("dl", () -> choice.getValues().forEach(value -> {
                html.element("dt", () -> html.element("code", value.getName()), "id", type.getName() + "." + value.getName());
                html.element("dd", value.getDescription());
            }));
    }

    List<GraphQLFieldDefinition> sorted(GraphQLFieldsContainer type) {
        return type.getFieldDefinitions().stream().sorted(Comparator.comparing(GraphQLFieldDefinition::getName)).toList();
    }

    /** A field with its type, its description and its arguments. */
    void fieldHeading(String level, GraphQLNamedType owner, GraphQLFieldDefinition field) {
        String anchor = owner.getName() + "." + field.getName();
        html.element(level, () -> {
            html.element("a", field.getName(), "href", "#" + anchor);
            html.element("code", () -> type(field.getType()));
        }, "id", anchor);
        description(field.getDescription());
        deprecation(field.getDeprecationReason());
        List<GraphQLArgument> own = field.getArguments().stream()
                .filter(argument -> !isPaged(field) || !LIST.contains(argument.getName())).toList();
        if (!own.isEmpty())
            html.element("dl", () -> own.forEach(this::argument), "class", "arguments");
        if (isPaged(field))
            html.element("p", () -> listArguments(field), "class", "list");
    }

    private static boolean isPaged(GraphQLFieldDefinition field) {
        return field.getArgument("after") != null;
    }

    private void argument(GraphQLArgument argument) {
        html.element("dt", () -> {
            html.element("code", argument.getName()).text(" ");
            html.element("code", () -> type(argument.getType()));
        });
        html.element("dd", argument.getDescription());
    }

    /** What an argument is for, whatever its type. */
    void explanation(GraphQLArgument argument) {
        html.element("dt", () -> html.element("code", argument.getName()));
        html.element("dd", argument.getDescription());
    }

    private void listArguments(GraphQLFieldDefinition field) {
        html.text("In ").element("a", "pages", "href", "#pages");
        String separator = ", with ";
        for (String name : List.of("filter", "orderBy")) {
            GraphQLArgument argument = field.getArgument(name);
            if (argument != null) {
                html.text(separator).element("code", () -> {
                    html.text(name + ": ");
                    type(argument.getType());
                });
                separator = " and ";
            }
        }
    }

    private void input(GraphQLInputObjectType owner, GraphQLInputObjectField field) {
        html.element("dt", () -> {
            html.element("code", field.getName()).text(" ");
            html.element("code", () -> {
                type(field.getType());
                if (field.hasSetDefaultValue())
                    html.text(" = " + AstPrinter.printAst(ValuesResolver.valueToLiteral(field.getInputFieldDefaultValue(),
                            field.getType(), graphql.GraphQLContext.getDefault(), java.util.Locale.ROOT)));
            });
        }, "id", owner.getName() + "." + field.getName());
        html.element("dd", field.getDescription());
    }

    /** Descriptions are plain text, a paragraph to each empty line. */
    void description(String text) {
        if (text != null)
            for (String paragraph : text.split("\n\n"))
                html.element("p", paragraph);
    }

    private void deprecation(String reason) {
        if (reason != null)
            html.element("p", "Deprecated: " + reason, "class", "deprecated");
    }

    private void types(String before, List<? extends GraphQLNamedSchemaElement> types) {
        html.element("p", () -> {
            String separator = before;
            for (GraphQLNamedSchemaElement type : types) {
                html.text(separator).element("a", type.getName(), "href", "#" + type.getName());
                separator = ", ";
            }
        });
    }

    private void type(GraphQLType type) {
        if (isNonNull(type)) {
            type(unwrapOne(type));
            html.text("!");
        } else if (isList(type)) {
            html.text("[");
            type(unwrapOne(type));
            html.text("]");
        } else {
            String name = ((GraphQLNamedType) type).getName();
            html.element("a", name, "href", "#" + name);
        }
    }
}
