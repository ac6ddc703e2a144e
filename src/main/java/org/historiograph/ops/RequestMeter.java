package org.historiograph.ops;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Measures the requests to the GraphQL endpoint by operation and outcome. */
@Singleton
public class RequestMeter {

    /** Under this key the endpoint leaves the name of the operation in the request's context. */
    public static final String OPERATION = "historiograph.operation";

    /** Within this time requests are promised to be answered; the rules of deploy/monitoring count those that aren't. */
    private static final Duration OBJECTIVE = Duration.ofMillis(250);

    private final MeterRegistry registry;
    private final int mostNames;
    private final Set<String> names = ConcurrentHashMap.newKeySet();

    RequestMeter(MeterRegistry registry, Operations operations) {
        this.registry = registry;
        this.mostNames = operations.operationNames();
    }

    void route(@Observes Router router) {
        router.route("/graphql").order(Integer.MIN_VALUE).handler(this::measure);
    }

    private void measure(RoutingContext request) {
        long start = System.nanoTime();
        // Not at the end of the request, for which a response has only one handler, and others set theirs.
        request.addBodyEndHandler(sent -> Timer.builder("historiograph.requests")
                .description("Requests to the GraphQL endpoint, from their first byte to the whole answer")
                .publishPercentileHistogram().serviceLevelObjectives(OBJECTIVE)
                .tag("operation", name(request.get(OPERATION)))
                .tag("outcome", outcome(request.response().getStatusCode()))
                .register(registry).record(System.nanoTime() - start, TimeUnit.NANOSECONDS));
        request.next();
    }

    /** Clients choose the names, so only so many may become time series of their own. */
    private String name(String operation) {
        if (operation == null)
            return "none";
        if (names.contains(operation))
            return operation;
        return names.size() < mostNames && names.add(operation) ? operation : "other";
    }

    static String outcome(int status) {
        if (status == 429)
            return "limited";
        if (status == 503)
            return "shed";
        return status < 400 ? "success" : status < 500 ? "refused" : "error";
    }
}
