package org.historiograph.http;

import java.util.List;

import org.historiograph.http.Problem.Error;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.language.SelectionSet;

/**
 * A document as far as it can be handled without variables.
 *
 * @param digest SHA-256 of its text
 * @param document null when the text is no document
 * @param errors why no operation of it can be executed; empty when one can
 */
record Prepared(byte[] digest, Document document, List<Error> errors) {

    /**
     * The operation that a request wants (GraphQL, section 6.1, GetOperation).
     *
     * @param name null for the only one
     */
    OperationDefinition operation(String name) {
        if (!errors.isEmpty())
            throw Problem.request(errors);
        List<OperationDefinition> operations = operations(name);
        if (operations.size() == 1)
            return operations.get(0);
        throw isNameless(name)
                ? Problem.request("OPERATION_NAME_REQUIRED",
                        "The document has " + operations.size() + " operations. Say with operationName which is meant.")
                : Problem.request("UNKNOWN_OPERATION", "The document has no operation of the given name.");
    }

    /** Whether a mutation is wanted, be it one that the schema has or not. */
    boolean isMutation(String name) {
        return document != null && operations(name).size() == 1
                && operations(name).get(0).getOperation() == Operation.MUTATION;
    }

    private List<OperationDefinition> operations(String name) {
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(operation -> isNameless(name) || name.equals(operation.getName())).toList();
    }

    private static boolean isNameless(String name) {
        return name == null || name.isEmpty();
    }

    /** Whether the operation asks about the schema, which the database knows nothing of (GraphQL, section 4). */
    boolean isAboutSchema(OperationDefinition operation) {
        return isAboutSchema(operation.getSelectionSet());
    }

    private boolean isAboutSchema(SelectionSet selections) {
        return selections.getSelections().stream().anyMatch(selection -> {
            if (selection instanceof Field field)
                return field.getName().equals("__schema") || field.getName().equals("__type");
            if (selection instanceof InlineFragment fragment)
                return isAboutSchema(fragment.getSelectionSet());
            String name = ((FragmentSpread) selection).getName();
            return document.getDefinitionsOfType(FragmentDefinition.class).stream()
                    .anyMatch(fragment -> fragment.getName().equals(name) && isAboutSchema(fragment.getSelectionSet()));
        });
    }
}
