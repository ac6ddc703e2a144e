package org.historiograph.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Singleton;

import org.historiograph.plan.Plan;
import org.historiograph.plan.Planner;
import org.historiograph.revision.Replica;
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
    private final Replica replica;
    private final AnswerCache cache;
    private final ReadMeter meter;
    private final HttpConfig.Limits limits;

    Answers(Engine engine, Planner planner, Texts texts, Documents documents, Reads reads, Execution execution,
            Revisions revisions, Replica replica, AnswerCache cache, ReadMeter meter, HttpConfig config) {
        this.engine = engine;
        this.planner = planner;
        this.texts = texts;
        this.documents = documents;
        this.reads = reads;
        this.execution = execution;
        this.revisions = revisions;
        this.replica = replica;
        this.cache = cache;
        this.meter = meter;
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
        OperationDefinition operation = prepared.operation(request.operationName());
        exchange.nameOperation(operation.getName());
        if (operation.getOperation() == Operation.SUBSCRIPTION)
            throw Problem.request("SUBSCRIPTION_NEEDS_STREAM",
                    "Subscribe over a WebSocket (graphql-transport-ws) or with Accept: text/event-stream.");
        if (operation.getOperation() == Operation.MUTATION && exchange.isSafe())
            throw Problem.http(405, "MUTATION_BY_GET", "Mutations go by POST.").with("Allow", "POST");
        Map<String, Object> variables = coerced(operation, request.variables());
        long cost = Cost.of(engine.schema(), prepared.document(), operation, variables, limits);
        meter.asked(cost);
        return new Wanted(request, text, prepared, operation, variables, cost);
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
            return reads.submit(() -> Answer.of(executed(wanted)));
        }
        long atLeast = exchange.revision();
        Answer known = known(wanted, exchange, atLeast);
        if (known != null)
            return CompletableFuture.completedFuture(known);
        exchange.pay(wanted.cost());
        return reads.submit(() -> answer(wanted, exchange, atLeast));
    }

    /** An answer of the newest revision, or else of the replica's, that the client has or that is in the cache; or null. */
    private Answer known(Wanted wanted, Exchange exchange, long atLeast) {
        for (OptionalLong revision : List.of(revisions.current(), replica.current())) {
            if (revision.isEmpty() || revision.getAsLong() < atLeast)
                continue;
            long number = revision.getAsLong();
            String tag = cache.tag(wanted.prepared(), wanted.request(), exchange.type(), number);
            if (exchange.has(tag))
                return Answer.unchanged(tag, number);
            Body cached = cache.find(tag);
            if (cached != null)
                return Answer.of(cached, tag, number);
        }
        return null;
    }

    private Answer answer(Wanted wanted, Exchange exchange, long atLeast) {
        Statement statement = exchange.statement();
        if (statement.isCancelled())
            throw new java.util.concurrent.CancellationException();
        if (wanted.prepared().isAboutSchema(wanted.operation()))
            return aboutSchema(wanted, exchange);
        Plan plan = planner.plan(wanted.prepared().document(), wanted.operation(), wanted.variables()).withRevision();
        Dated data = reads.read(plan, wanted.variables(), statement, atLeast);
        return kept(wanted, exchange, data.revision(),
                Body.of(data, wanted.request().wantsRevision(), wanted.cost(), limits.cost()));
    }

    /** Some of it may have been read from the primary, nobody knows at which revision if there was a new one meanwhile. */
    private Answer aboutSchema(Wanted wanted, Exchange exchange) {
        OptionalLong before = revisions.current();
        Body body = executed(wanted);
        if (before.isEmpty() || !revisions.current().equals(before))
            return Answer.of(body);
        return kept(wanted, exchange, before.getAsLong(), body);
    }

    private Answer kept(Wanted wanted, Exchange exchange, long revision, Body body) {
        String tag = cache.tag(wanted.prepared(), wanted.request(), exchange.type(), revision);
        cache.put(tag, body);
        return Answer.of(body, tag, revision);
    }

    private Body executed(Wanted wanted) {
        return execution.of(wanted.text(), wanted.request(), wanted.cost(), limits.cost());
    }
}
