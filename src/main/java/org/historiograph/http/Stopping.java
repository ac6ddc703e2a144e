package org.historiograph.http;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.vertx.http.runtime.filters.QuarkusRequestWrapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Refuses what comes once a stop's delay is over. Quarkus ends at the first moment without a request, and closes its
 * connections under whatever has come since: nothing may, then, that anybody has begun to answer.
 */
@Singleton
@RegisterForReflection(targets = QuarkusRequestWrapper.class, fields = false)
class Stopping {

    private static final Logger LOG = Logger.getLogger(Stopping.class);

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
        boolean socket = context.request().headers().contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true);
        Long since = refusing;
        // A WebSocket would be for subscriptions, which ended when the stop began.
        if (since == null || !socket && System.nanoTime() - since < 0) {
            if (socket)
                leaveUncounted(context.request());
            context.next();
            return;
        }
        MediaType type = MediaType.wished(context.parsedHeaders().accept()).orElse(MediaType.JSON);
        Problem refused = Problem.http(503, "SHUTTING_DOWN", "This instance is stopping. Ask again, on a new connection.")
                .with("Retry-After", "1");
        context.request().resume();
        Responses.send(context, type, Answer.of(refused, type));
    }

    /**
     * A request counts until its response ends, and Vert.x never tells that of one that became a WebSocket, not even when that
     * is closed: the stop would wait for it for the whole timeout. Quarkus offers no other way, and without this one a stop
     * takes longer, but sockets work.
     */
    private static void leaveUncounted(HttpServerRequest request) {
        try {
            Method done = QuarkusRequestWrapper.class.getDeclaredMethod("done");
            done.setAccessible(true);
            done.invoke(QuarkusRequestWrapper.get(request));
        } catch (ReflectiveOperationException e) {
            LOG.warn("A stop will wait for this WebSocket", e);
        }
    }
}
