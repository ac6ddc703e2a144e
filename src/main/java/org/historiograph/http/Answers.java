package org.historiograph.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Singleton;

import org.historiograph.plan.Plan;
import org.historiograph.plan.Planner;
import org.historiograph.revision.Revisions;

import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;

/** The way from a request to its answer. Cheap steps come first, and the database last. */
@Singleton
class Answers {

    private final Engine engine;
    private final Planner planner;
    private final Texts texts;
    private final Documents documents;
    private final Reads reads;
    private final Execution execution;
    private final Revisions revisions;
    private final AnswerCache cache;
    private final HttpConfig.Limits limits;

    Answers(Engine engine, Planner planner, Texts texts, Documents documents, Reads reads, Execution execution,
            Revisions revisions, AnswerCache cache, HttpConfig config) {
        this.engine = engine;
        this.planner = planner;
        this.texts = texts;
        this.documents = documents;
        this.reads = reads;
        this.execution = execution;
        this.revisions = revisions;
        this.cache = cache;
        this.limits = config.limits();
    }

    /** A request, understood. */
    private record Wanted(Request request, String text, Prepared prepared, OperationDefinition operation,
            Map<String, Object> variables, long cost) {
    }

    /** @return fails with {@link Problem}, with a ClientException, or with what went wrong in here; may throw the same */
    CompletableFuture<Answer> answer(Request request, Exchange exchange) {
        String text = texts.of(request, exchange);
        Prepared known = documents.known(text);
        // A document that was never seen may take long to validate, too long for the thread that serves the sockets.
        return known != null ? answer(understood(request, text, known, exchange), exchange)
                : reads.submit(() -> documents.prepare(text))
                        .thenCompose(prepared -> answer(understood(request, text, prepared, exchange), exchange));
    }

    private Wanted understood(Request request, String text, Prepared prepared, Exchange exchange) {
        if (exchange.isSafe() && prepared.isMutation(request.operationName()))
            throw Problem.http(405, "MUTATION_BY_GET", "Mutations go by POST.").with("Allow", "POST");
        OperationDefinition operation = prepared.operation(request.operationName());
        exchange.nameOperation(operation.getName());
        if (operation.getOperation() == Operation.SUBSCRIPTION)
            throw Problem.request("SUBSCRIPTION_NEEDS_STREAM",
                    "Subscribe over a WebSocket (graphql-transport-ws) or with Accept: text/event-stream.");
        Map<String, Object> variables = coerced(operation, request.variables());
        return new Wanted(request, text, prepared, operation, variables,
                Cost.of(engine.schema(), prepared.document(), operation, variables, limits));
    }

    private Map<String, Object> coerced(OperationDefinition operation, Map<String, Object> variables) {
        try {
            return ValuesResolver.coerceVariableValues(engine.schema(), operation.getVariableDefinitions(),
                    RawVariables.of(variables), GraphQLContext.getDefault(), Locale.ENGLISH).toMap();
        } catch (GraphQLException e) {
            if (e instanceof GraphQLError error)
                throw Problem.request(List.of(new Problem.Error("INVALID_VARIABLE", Wording.of(e.getMessage()),
                        error.getLocations() == null ? List.of() : error.getLocations())));
            throw e;
        }
    }

    private CompletableFuture<Answer> answer(Wanted wanted, Exchange exchange) {
        if (wanted.operation().getOperation() == Operation.MUTATION) {
            exchange.pay(wanted.cost());
            return reads.submit(() -> Answer.of(executed(wanted), null));
        }
        OptionalLong revision = revisions.current();
        String tag = revision.isEmpty() ? null
                : cache.tag(wanted.prepared(), wanted.request(), exchange.type(), revision.getAsLong());
        if (tag != null && exchange.has(tag))
            return CompletableFuture.completedFuture(Answer.unchanged(tag));
        Body cached = cache.find(tag);
        if (cached != null && exchange.isEncoded(cached))
            return CompletableFuture.completedFuture(Answer.of(cached, tag));
        if (cached != null) // compressing takes too long for the thread that serves the sockets
            return reads.submit(() -> Answer.of(cached, tag));
        exchange.pay(wanted.cost());
        return reads.submit(() -> answer(wanted, exchange.statement(), revision, tag));
    }

    private Answer answer(Wanted wanted, Statement statement, OptionalLong revision, String tag) {
        if (statement.isCancelled())
            throw new java.util.concurrent.CancellationException();
        Body body = wanted.prepared().isAboutSchema(wanted.operation()) ? executed(wanted) : read(wanted, statement);
        // What was read while the corpus changed may be of either revision.
        if (tag == null || !revisions.current().equals(revision))
            return Answer.of(body, null);
        cache.put(tag, body);
        return Answer.of(body, tag);
    }

    private Body executed(Wanted wanted) {
        return execution.of(wanted.text(), wanted.request(), wanted.cost(), limits.cost());
    }

    private Body read(Wanted wanted, Statement statement) {
        Plan plan = planner.plan(wanted.prepared().document(), wanted.operation(), wanted.variables());
        if (wanted.request().wantsRevision())
            return Body.withRevision(reads.read(plan.withRevision(), wanted.variables(), statement), wanted.cost(),
                    limits.cost());
        return Body.of(reads.read(plan, wanted.variables(), statement), wanted.cost(), limits.cost());
    }
}
