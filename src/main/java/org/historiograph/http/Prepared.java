package org.historiograph.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.historiograph.http.Problem.Error;

import graphql.language.Document;
import graphql.language.OperationDefinition;

/** A document as far as it can be handled without variables. */
final class Prepared {

    private final Document document;
    private final List<Error> errors;
    private final List<Operation> operations;

    private Prepared(Document document, List<Error> errors, List<Operation> operations) {
        this.document = document;
        this.errors = errors;
        this.operations = operations;
    }

    /** A text that is no document. */
    static Prepared refused(List<Error> errors) {
        return new Prepared(null, errors, List.of());
    }

    /**
     * @param text of the document
     * @param errors why no operation of it can be executed; empty when one can
     */
    static Prepared of(String text, Document document, List<Error> errors) {
        byte[] digest = Digest.sha256(text.getBytes(StandardCharsets.UTF_8));
        return new Prepared(document, errors, document.getDefinitionsOfType(OperationDefinition.class).stream()
                .map(definition -> new Operation(document, definition, identity(digest, definition.getName()))).toList());
    }

    private static byte[] identity(byte[] digest, String operation) {
        byte[] name = String.valueOf(operation).getBytes(StandardCharsets.UTF_8);
        return Digest.sha256(ByteBuffer.allocate(digest.length + name.length).put(digest).put(name).array());
    }

    /** Null when the text is no document. */
    Document document() {
        return document;
    }

    List<Error> errors() {
        return errors;
    }

    /**
     * The operation that a request wants (GraphQL, section 6.1, GetOperation).
     *
     * @param name null for the only one
     */
    Operation operation(String name) {
        if (!errors.isEmpty())
            throw Problem.request(errors);
        List<Operation> named = named(name);
        if (named.size() == 1)
            return named.get(0);
        throw isNameless(name)
                ? Problem.request("OPERATION_NAME_REQUIRED",
                        "The document has " + named.size() + " operations. Say with operationName which is meant.")
                : Problem.request("UNKNOWN_OPERATION", "The document has no operation of the given name.");
    }

    /** Whether a mutation is wanted, be it one that the schema has or not. */
    boolean isMutation(String name) {
        List<Operation> named = named(name);
        return named.size() == 1 && named.get(0).isMutation();
    }

    private List<Operation> named(String name) {
        return isNameless(name) ? operations
                : operations.stream().filter(operation -> name.equals(operation.definition().getName())).toList();
    }

    private static boolean isNameless(String name) {
        return name == null || name.isEmpty();
    }
}
