package org.historiograph.http;

import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Refuses what comes once a stop's delay is over. Quarkus ends at the first moment without a request, and closes its
 * connections under whatever has come since: nothing may, then, that anybody has begun to answer.
 */
@Singleton
class Stopping {

    /** Probes and metrics are answered until the end. */
    private static final String ALL_BUT_QUARKUS = "/(?!q/).*";
    /** After Quarkus' filters, so that browsers may read why (CORS is at -300), and before all that answers. */
    private static final int BEFORE_ANSWERS = -200;

    private final Duration delay;
    /** In the measure of System.nanoTime; null as long as nobody wants the service to stop. */
    private volatile Long refusing;

    Stopping(@ConfigProperty(name = "quarkus.shutdown.delay") Optional<Duration> delay) {
        this.delay = delay.orElse(Duration.ZERO);
    }

    void begin(@Observes ShutdownDelayInitiatedEvent stop) {
        refusing = System.nanoTime() + delay.toNanos();
    }

    void routes(@Observes Router router) {
        router.routeWithRegex(ALL_BUT_QUARKUS).order(BEFORE_ANSWERS).handler(this::admit);
    }

    // Quarkus has counted the request already. So what is admitted here is waited for, whenever the delay ends.
    private void admit(RoutingContext context) {
        Long since = refusing;
        if (since == null || System.nanoTime() - since < 0) {
            context.next();
            return;
        }
        MediaType type = MediaType.wished(context.parsedHeaders().accept()).orElse(MediaType.JSON);
        Problem refused = Problem.http(503, "SHUTTING_DOWN", "This instance is stopping. Ask again, on a new connection.")
                .with("Retry-After", "1");
        context.request().resume();
        Responses.send(context, type, Answer.of(refused, type));
    }
}
