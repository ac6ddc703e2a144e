package org.historiograph.http;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import org.reactivestreams.Publisher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import graphql.ExecutionResult;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;

/** Responses as server-sent events (GraphQL over Server-Sent Events, distinct connections mode). */
@Singleton
class EventStreams {

    private static final String EVENTS = "text/event-stream";
    /** Often enough for proxies that close what is silent. */
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(12);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Answers answers;
    private final Texts texts;
    private final Documents documents;
    private final Execution execution;
    private final Reads reads;

    EventStreams(Answers answers, Texts texts, Documents documents, Execution execution, Reads reads) {
        this.answers = answers;
        this.texts = texts;
        this.documents = documents;
        this.execution = execution;
        this.reads = reads;
    }

    /** Whether the client likes events best; there are some that take them for a query too, but after JSON. */
    static boolean isWanted(RoutingContext context) {
        List<MIMEHeader> accept = context.parsedHeaders().accept().stream().filter(type -> type.weight() > 0).toList();
        List<MIMEHeader> better = accept.stream().takeWhile(type -> !isEvents(type)).toList();
        return better.size() < accept.size() && (better.isEmpty() || MediaType.wished(better).isEmpty());
    }

    private static boolean isEvents(MIMEHeader type) {
        return EVENTS.equalsIgnoreCase(type.component() + "/" + type.subComponent());
    }

    /** @param exchange its media type is that of the errors before the stream begins */
    void open(RoutingContext context, Request request, Exchange exchange) {
        Context thread = context.vertx().getOrCreateContext();
        reads.submit(() -> events(request, exchange)).whenComplete((events, failure) -> thread.runOnContext(here -> {
            if (failure == null)
                stream(context, thread, events);
            else
                Responses.send(context, exchange.type(), Answer.of(Failures.problem(failure), exchange.type()));
        }));
    }

    private Multi<byte[]> events(Request request, Exchange exchange) {
        String text = texts.of(request, exchange);
        if (!documents.prepare(text).operation(request.operationName()).isSubscription())
            return Multi.createFrom().completionStage(answers.answer(request, exchange)).map(answer -> answer.body().plain());
        ExecutionResult started = execution.execute(text, request).getExecutionResult();
        if (started.getData() instanceof Publisher<?> results)
            return Multi.createFrom().publisher(org.reactivestreams.FlowAdapters.toFlowPublisher(results))
                    .map(result -> json(((ExecutionResult) result).toSpecification()));
        return Multi.createFrom().item(json(started.toSpecification()));
    }

    private static byte[] json(Map<String, Object> result) {
        try {
            return JSON.writeValueAsBytes(result);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void stream(RoutingContext context, Context thread, Multi<byte[]> events) {
        HttpServerResponse response = context.response();
        response.setChunked(true).putHeader(HttpHeaders.CONTENT_TYPE, EVENTS + "; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.write(":\n\n");
        Cancellable subscription = events.emitOn(task -> thread.runOnContext(here -> task.run())).subscribe().with(
                event -> write(response, event),
                failure -> response.end(),
                () -> response.end("event: complete\ndata:\n\n"));
        long timer = context.vertx().setPeriodic(SIGN_OF_LIFE.toMillis(), now -> response.write(":\n\n"));
        context.addEndHandler(ended -> {
            context.vertx().cancelTimer(timer);
            subscription.cancel();
        });
    }

    private static void write(HttpServerResponse response, byte[] event) {
        // A client that doesn't keep up comes back and finds out what it missed.
        if (response.writeQueueFull())
            response.end();
        else if (!response.ended())
            response.write("event: next\ndata: " + new String(event, java.nio.charset.StandardCharsets.UTF_8) + "\n\n");
    }
}
