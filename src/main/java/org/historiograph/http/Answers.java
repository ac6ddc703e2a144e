package org.historiograph.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Singleton;

import org.historiograph.plan.Dated;
import org.historiograph.plan.Plan;
import org.historiograph.plan.Planner;
import org.historiograph.revision.Revisions;

import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.OperationDefinition;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;

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
    private final ReadMeter meter;
    private final Tracer tracer;
    private final HttpConfig.Limits limits;

    Answers(Engine engine, Planner planner, Texts texts, Documents documents, Reads reads, Execution execution,
            Revisions revisions, AnswerCache cache, ReadMeter meter, Tracer tracer, HttpConfig config) {
        this.engine = engine;
        this.planner = planner;
        this.texts = texts;
        this.documents = documents;
        this.reads = reads;
        this.execution = execution;
        this.revisions = revisions;
        this.cache = cache;
        this.meter = meter;
        this.tracer = tracer;
        this.limits = config.limits();
    }

    /** A request, understood. */
    private record Wanted(Request request, String text, Operation operation, Map<String, Object> variables, long cost,
            Tags tags) {
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
        Operation operation = prepared.operation(request.operationName());
        exchange.nameOperation(operation.definition().getName());
        if (operation.isSubscription())
            throw Problem.request("SUBSCRIPTION_NEEDS_STREAM",
                    "Subscribe over a WebSocket (graphql-transport-ws) or with Accept: text/event-stream.");
        Map<String, Object> variables = coerced(operation.definition(), request.variables());
        long cost = operation.cost(engine.schema(), variables, limits);
        meter.asked(cost);
        return new Wanted(request, text, operation, variables, cost, cache.tags(operation, request, exchange.type()));
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
        if (wanted.operation().isMutation()) {
            exchange.pay(wanted.cost());
            return reads.submit(() -> Answer.of(executed(wanted)));
        }
        long atLeast = exchange.revision();
        Answer known = cache.find(wanted.tags(), exchange, atLeast);
        if (known != null && exchange.isEncoded(known.body()))
            return CompletableFuture.completedFuture(known);
        if (known != null) // compressing takes too long for the thread that serves the sockets
            return reads.submit(() -> known);
        exchange.pay(wanted.cost());
        return reads.submit(() -> answer(wanted, exchange, atLeast));
    }

    private Answer answer(Wanted wanted, Exchange exchange, long atLeast) {
        Statement statement = exchange.statement();
        if (statement.isCancelled())
            throw new CancellationException();
        if (wanted.operation().isAboutSchema())
            return aboutSchema(wanted, exchange, atLeast);
        Dated data = reads.read(plan(wanted), wanted.variables(), statement, atLeast);
        return cache.keep(wanted.tags(), data.revision(),
                Body.of(data, wanted.request().wantsRevision(), wanted.cost(), limits.cost()));
    }

    private Plan plan(Wanted wanted) {
        OperationDefinition operation = wanted.operation().definition();
        Span span = tracer.spanBuilder("plan").setAttribute("graphql.operation.name", operation.getName()).startSpan();
        try {
            return planner.plan(wanted.operation().document(), operation, wanted.variables());
        } finally {
            span.end();
        }
    }

    /** Some of it may have been read from the primary, nobody knows at which revision if there was a new one meanwhile. */
    private Answer aboutSchema(Wanted wanted, Exchange exchange, long atLeast) {
        OptionalLong before = revisions.current();
        Body body = executed(wanted);
        if (before.isEmpty() || before.getAsLong() < atLeast || !revisions.current().equals(before))
            return Answer.of(body);
        return cache.keep(wanted.tags(), before.getAsLong(), body);
    }

    private Body executed(Wanted wanted) {
        return execution.of(wanted.text(), wanted.request(), wanted.cost(), limits.cost());
    }
}
