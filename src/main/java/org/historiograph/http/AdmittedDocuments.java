package org.historiograph.http;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import jakarta.inject.Singleton;

import graphql.ExecutionInput;
import graphql.GraphqlErrorBuilder;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;

/**
 * The documents that SmallRye's engine may execute: under the same limits whichever way they come, and over its WebSockets
 * subscriptions
 * only, because nothing else there is counted against a client's budget.
 */
@Singleton
class AdmittedDocuments implements PreparsedDocumentProvider {

    /** What SmallRye's own handlers put into the context, and {@link Execution} doesn't. */
    private static final String FROM_WEB_SOCKET = "httpHeaders";

    private final Documents documents;
    private final Texts texts;

    AdmittedDocuments(Documents documents, Texts texts) {
        this.documents = documents;
        this.texts = texts;
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(ExecutionInput input,
            Function<ExecutionInput, PreparsedDocumentEntry> unlimited) {
        Prepared prepared = documents.prepare(input.getQuery());
        List<Problem.Error> errors = prepared.errors();
        if (errors.isEmpty() && input.getGraphQLContext().hasKey(FROM_WEB_SOCKET))
            errors = refused(prepared, input);
        return CompletableFuture.completedFuture(
                errors.isEmpty() ? new PreparsedDocumentEntry(prepared.document())
                        : new PreparsedDocumentEntry(graphql(errors)));
    }

    private List<Problem.Error> refused(Prepared prepared, ExecutionInput input) {
        try {
            if (!texts.isAllowed(input.getQuery(), null))
                throw Problem.request("DOCUMENT_NOT_TRUSTED", "This service takes trusted documents only.");
            if (!prepared.operation(input.getOperationName()).isSubscription())
                throw Problem.request("SUBSCRIPTIONS_ONLY", "Queries and mutations go by HTTP.");
            return List.of();
        } catch (Problem problem) {
            return problem.errors();
        }
    }

    private static List<graphql.GraphQLError> graphql(List<Problem.Error> errors) {
        return errors.stream().map(error -> GraphqlErrorBuilder.newError().message("%s", error.message())
                .locations(error.locations()).extensions(Map.of("code", error.code())).build()).toList();
    }
}
