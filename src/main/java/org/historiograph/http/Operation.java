package org.historiograph.http;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLSchema;

/** An operation of a document, with what its requests have in common. */
final class Operation {

    private static final int MOST_COSTS = 100;

    private final Document document;
    private final OperationDefinition definition;
    private final byte[] identity;
    private final boolean aboutSchema;
    private final Map<Map<String, Object>, Long> costs = new ConcurrentHashMap<>();

    /** @param identity of the document and of the operation in it */
    Operation(Document document, OperationDefinition definition, byte[] identity) {
        this.document = document;
        this.definition = definition;
        this.identity = identity;
        this.aboutSchema = isAboutSchema(definition.getSelectionSet(), new HashSet<>());
    }

    Document document() {
        return document;
    }

    OperationDefinition definition() {
        return definition;
    }

    /** The same for the same operation of the same text, wherever the program runs. */
    byte[] identity() {
        return identity;
    }

    boolean isMutation() {
        return definition.getOperation() == OperationDefinition.Operation.MUTATION;
    }

    boolean isSubscription() {
        return definition.getOperation() == OperationDefinition.Operation.SUBSCRIPTION;
    }

    /** Whether it asks about the schema, which the database knows nothing of (GraphQL, section 4). */
    boolean isAboutSchema() {
        return aboutSchema;
    }

    /** @param seen fragments that were looked through; otherwise some that spread each other twice would take for ever */
    private boolean isAboutSchema(SelectionSet selections, Set<String> seen) {
        return selections.getSelections().stream().anyMatch(selection -> {
            if (selection instanceof Field field)
                return field.getName().equals("__schema") || field.getName().equals("__type");
            if (selection instanceof InlineFragment fragment)
                return isAboutSchema(fragment.getSelectionSet(), seen);
            String name = ((FragmentSpread) selection).getName();
            return seen.add(name) && document.getDefinitionsOfType(FragmentDefinition.class).stream().anyMatch(
                    fragment -> fragment.getName().equals(name) && isAboutSchema(fragment.getSelectionSet(), seen));
        });
    }

    /**
     * What it could cost with these variables, worked out once for all that cost the same.
     *
     * @param variables coerced
     * @throws Problem as {@link Cost#of}
     */
    long cost(GraphQLSchema schema, Map<String, Object> variables, HttpConfig.Limits limits) {
        Cost.refuseTooMany(variables, limits);
        Map<String, Object> deciding = deciding(variables);
        Long known = costs.get(deciding);
        if (known != null)
            return known;
        long cost = Cost.of(schema, document, definition, variables, limits);
        if (costs.size() >= MOST_COSTS)
            costs.clear();
        costs.put(deciding, cost);
        return cost;
    }

    /** Page sizes, the conditions of directives, and how many ids there are; texts and objects decide nothing. */
    private static Map<String, Object> deciding(Map<String, Object> variables) {
        Map<String, Object> deciding = new HashMap<>();
        variables.forEach((name, value) -> {
            if (value instanceof Number || value instanceof Boolean)
                deciding.put(name, value);
            else if (value instanceof List<?> items)
                deciding.put(name, items.size());
        });
        return deciding;
    }
}
