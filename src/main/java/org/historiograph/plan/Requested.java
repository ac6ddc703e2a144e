package org.historiograph.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;

/**
 * A field as a request asks for it, all its mentions merged.
 *
 * @param key its name in the answer
 * @param mentions where the document asks for it; never empty
 */
record Requested(String key, List<Field> mentions, Request request) {

    String name() {
        return mentions.get(0).getName();
    }

    /** Whether the field asks about the schema, which isn't in the database (GraphQL, section 4.2). */
    boolean isAboutSchema() {
        return isAboutSchema(name());
    }

    static boolean isAboutSchema(String name) {
        return name.equals("__schema") || name.equals("__type");
    }

    /** The argument, or null when it isn't given. */
    Input argument(String name) {
        return mentions.get(0).getArguments().stream().filter(argument -> argument.getName().equals(name)).findFirst()
                .map(argument -> Input.of(argument.getValue(), request.variables())).orElse(null);
    }

    /**
     * What is asked of the field's objects of this type, in the order of the answer (GraphQL, section 6.3.2, CollectFields).
     */
    List<Requested> fields(String type) {
        return request.collect(type, mentions.stream().map(Field::getSelectionSet).toList());
    }

    /** Whether an object of the type is a value of the other type, which may be an interface or a union. */
    static boolean covers(GraphQLSchema schema, String other, String type) {
        if (other.equals(type))
            return true;
        return !(schema.getType(other) instanceof GraphQLObjectType)
                && schema.isPossibleType((GraphQLNamedOutputType) schema.getType(other), schema.getObjectType(type));
    }

    /** A validated operation with its variables coerced. */
    record Request(GraphQLSchema schema, Document document, OperationDefinition operation, Map<String, Object> variables) {

        List<Requested> fields() {
            return collect(schema.getQueryType().getName(), List.of(operation.getSelectionSet()));
        }

        private List<Requested> collect(String type, List<SelectionSet> selections) {
            Map<String, List<Field>> collected = new LinkedHashMap<>();
            selections.forEach(selection -> collect(type, selection, collected));
            return collected.entrySet().stream().map(entry -> new Requested(entry.getKey(), entry.getValue(), this)).toList();
        }

        private void collect(String type, SelectionSet selections, Map<String, List<Field>> collected) {
            for (Selection<?> selection : selections.getSelections()) {
                if (!isIncluded((DirectivesContainer<?>) selection))
                    continue;
                if (selection instanceof Field field)
                    collected.computeIfAbsent(field.getResultKey(), key -> new ArrayList<>(1)).add(field);
                else if (selection instanceof InlineFragment fragment)
                    collect(type, fragment.getTypeCondition(), fragment.getSelectionSet(), collected);
                else {
                    FragmentDefinition fragment = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                            .filter(definition -> definition.getName().equals(((FragmentSpread) selection).getName()))
                            .findFirst().orElseThrow();
                    collect(type, fragment.getTypeCondition(), fragment.getSelectionSet(), collected);
                }
            }
        }

        private void collect(String type, TypeName condition, SelectionSet selections, Map<String, List<Field>> collected) {
            if (condition == null || covers(schema, condition.getName(), type))
                collect(type, selections, collected);
        }

        private boolean isIncluded(DirectivesContainer<?> selection) {
            return !isTrue(selection.getDirectives("skip"), false) && isTrue(selection.getDirectives("include"), true);
        }

        private boolean isTrue(List<Directive> directives, boolean otherwise) {
            return directives.isEmpty() ? otherwise
                    : (Boolean) Input.of(directives.get(0).getArgument("if").getValue(), variables).now();
        }
    }
}
