package org.historiograph.http;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

/** The endpoint: what comes in at /graphql is checked as HTTP, read, and answered. */
@Singleton
public class Edge {

    private static final String PATH = "/graphql";
    /** SmallRye handles WebSockets at -99 and everything else after us, which never comes to it. */
    private static final int BEFORE_WEB_SOCKETS = -100;
    private static final int AFTER_WEB_SOCKETS = -98;
    private static final String BODY_TIMER = "historiograph.body-timer";

    private final Answers answers;
    private final EventStreams streams;
    private final ClientBudget budget;
    private final HttpConfig.Limits limits;

    Edge(Answers answers, EventStreams streams, ClientBudget budget, HttpConfig config) {
        this.answers = answers;
        this.streams = streams;
        this.budget = budget;
        this.limits = config.limits();
    }

    void routes(@Observes Router router) {
        router.route(PATH).order(BEFORE_WEB_SOCKETS).handler(this::admit).failureHandler(this::failed);
        router.route(PATH).order(AFTER_WEB_SOCKETS)
                .handler(BodyHandler.create(false).setBodyLimit(limits.bodyBytes().asLongValue()))
                .handler(this::handle).failureHandler(this::failed);
    }

    private void admit(RoutingContext context) {
        HttpServerRequest request = context.request();
        budget.take(request.remoteAddress(), 1, context.response());
        if (request.headers().contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true)) {
            CrossSite.checkWebSocket(context);
        } else {
            CrossSite.check(context);
            if (request.method() == HttpMethod.POST) {
                checkContentType(context);
                limitBodyTime(context);
            } else if (request.method() != HttpMethod.GET)
                throw Problem.http(405, "METHOD_NOT_ALLOWED", "Requests go by POST, queries by GET as well.")
                        .with("Allow", "GET, POST");
        }
        context.next();
    }

    private static void checkContentType(RoutingContext context) {
        MIMEHeader type = context.parsedHeaders().contentType();
        String charset = type.parameter("charset");
        if (!"application".equalsIgnoreCase(type.component()) || !"json".equalsIgnoreCase(type.subComponent())
                || charset != null && !charset.equalsIgnoreCase("utf-8")
                || context.request().headers().contains(HttpHeaders.CONTENT_ENCODING))
            throw Problem.http(415, "UNSUPPORTED_MEDIA_TYPE", "The body has to be application/json in UTF-8, not compressed.");
    }

    private void limitBodyTime(RoutingContext context) {
        long timer = context.vertx().setTimer(limits.bodyTime().toMillis(), late -> {
            if (!context.request().isEnded())
                context.fail(Problem.http(408, "BODY_TOO_SLOW", "The body took too long to arrive."));
        });
        context.put(BODY_TIMER, timer);
    }

    private static void bodyHasCome(RoutingContext context) {
        Long timer = context.remove(BODY_TIMER);
        if (timer != null)
            context.vertx().cancelTimer(timer); // it would keep the request in memory until it goes off
    }

    private void handle(RoutingContext context) {
        bodyHasCome(context);
        if (EventStreams.isWanted(context)) {
            Request request = isSafe(context) ? RequestReader.parameters(context.queryParams())
                    : RequestReader.body(context.body().buffer(), 0).requests().get(0);
            streams.open(context, request, new Exchange(context, budget, MediaType.GRAPHQL));
            return;
        }
        MediaType type = MediaType.of(context.parsedHeaders().accept());
        Context thread = context.vertx().getOrCreateContext();
        Exchange exchange = new Exchange(context, budget, type);
        answer(context, exchange).whenComplete((answer, failure) -> {
            Answer sent = failure == null ? answer : Answer.of(Failures.problem(failure), type);
            exchange.encode(sent.body()); // where the answer was made, since the thread below serves other sockets too
            thread.runOnContext(here -> Responses.send(context, type, sent));
        });
    }

    private CompletableFuture<Answer> answer(RoutingContext context, Exchange exchange) {
        if (isSafe(context))
            return answers.answer(RequestReader.parameters(context.queryParams()), exchange);
        RequestReader.Body body = RequestReader.body(context.body().buffer(), limits.batch());
        return body.isArray() ? batch(body.requests(), exchange) : answers.answer(body.requests().get(0), exchange);
    }

    private static boolean isSafe(RoutingContext context) {
        return context.request().method() == HttpMethod.GET;
    }

    /** One after the other, so that an array takes no more of the service at a time than a single request. */
    private CompletableFuture<Answer> batch(List<Request> requests, Exchange exchange) {
        List<Answer> done = new ArrayList<>();
        CompletableFuture<?> last = CompletableFuture.completedFuture(null);
        for (Request request : requests)
            last = last.thenCompose(before -> answers.answer(request, exchange))
                    .exceptionally(failure -> Answer.of(Failures.problem(failure), exchange.type()))
                    .thenAccept(done::add);
        return last.thenApply(all -> Answer.of(done));
    }

    private void failed(RoutingContext context) {
        if (context.response().ended() || context.response().closed())
            return;
        MediaType type = MediaType.wished(context.parsedHeaders().accept()).orElse(MediaType.JSON);
        Problem problem = Failures.problem(context.statusCode(), context.failure());
        // The rest of a body that is too much must not be waited for.
        if (context.statusCode() == 413 || problem.status(type) == 408)
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                    .endHandler(sent -> context.request().connection().close());
        else
            context.request().resume();
        Responses.send(context, type, Answer.of(problem, type));
    }
}
