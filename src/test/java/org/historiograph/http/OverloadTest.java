package org.historiograph.http;

import static org.historiograph.http.Client.code;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Requests have to wait for the database, and neither they nor it for long. */
@QuarkusTest
@TestProfile(HttpProfile.class)
class OverloadTest extends ClientTest {

    // Each asks in other words, since answers are kept.
    private static final String FULL = "{ full: debates { nodes { slug } } }";
    private static final String LATE = "{ late: debates { nodes { slug } } }";
    private static final String SLOW = "{ slow: debates { nodes { slug } } }";

    @Inject
    DataSource database;

    @Inject
    Reads reads;

    @Inject
    @Readiness
    ReadsHealth health;

    @Test
    void whoFindsNoPlaceIsTurnedAwayAtOnce() throws Exception {
        CountDownLatch release = occupyWorkers();
        CompletableFuture<?>[] waiting;
        try {
            waiting = Stream.generate(() -> reads.submit(() -> "done")).limit(HttpProfile.QUEUE)
                    .toArray(CompletableFuture[]::new);
            assertEquals(HealthCheckResponse.Status.DOWN, health.call().getStatus());
            HttpResponse<byte[]> refused = client.ask(FULL);
            assertEquals(503, refused.statusCode());
            assertEquals("OVERLOADED", code(refused));
            assertEquals("1", refused.headers().firstValue("Retry-After").orElseThrow());
        } finally {
            release.countDown();
        }
        CompletableFuture.allOf(waiting).exceptionally(late -> null).join();
        assertEquals(HealthCheckResponse.Status.UP, health.call().getStatus());
        assertEquals(200, client.ask(FULL).statusCode());
    }

    @Test
    void whoseTurnComesTooLateIsTurnedAway() throws Exception {
        CountDownLatch release = occupyWorkers();
        CompletableFuture<HttpResponse<byte[]>> late;
        try {
            late = client.sendAsync(client.post(Map.of("query", LATE)));
            while (reads.waiting() == 0)
                Thread.sleep(10);
            Thread.sleep(HttpProfile.PATIENCE.plusMillis(10).toMillis());
        } finally {
            release.countDown();
        }
        assertEquals(503, late.get().statusCode());
        assertEquals("OVERLOADED", code(late.get()));
    }

    /** Keeps all workers at work until the latch is released. */
    private CountDownLatch occupyWorkers() throws InterruptedException {
        CountDownLatch atWork = new CountDownLatch(HttpProfile.WORKERS);
        CountDownLatch release = new CountDownLatch(1);
        for (int i = 0; i < HttpProfile.WORKERS; i++)
            reads.submit(() -> {
                atWork.countDown();
                try {
                    return release.await(1, TimeUnit.MINUTES);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
        atWork.await();
        return release;
    }

    @Test
    void aStatementEnds() throws Exception {
        try (Connection locking = database.getConnection()) {
            locking.setAutoCommit(false);
            locking.createStatement().execute("lock table debate in access exclusive mode");
            HttpResponse<byte[]> slow = client.ask(SLOW);
            assertEquals(504, slow.statusCode());
            assertEquals("STATEMENT_TIMEOUT", code(slow));
        }
        assertEquals(200, client.ask(SLOW).statusCode());
    }

    @Test
    void aClientThatGoesAwayTakesItsStatementAlong() throws Exception {
        try (Connection locking = database.getConnection()) {
            locking.setAutoCommit(false);
            locking.createStatement().execute("lock table debate in access exclusive mode");
            try (var socket = new java.net.Socket("127.0.0.1", java.net.URI.create(endpoint).getPort())) {
                socket.getOutputStream().write(
                        ("GET /graphql?query=%7Bgone%3Adebates%7Bnodes%7Bslug%7D%7D%7D HTTP/1.1\r\nHost: localhost\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                while (waiting() == 0)
                    Thread.sleep(10);
            }
            long start = System.nanoTime();
            while (waiting() > 0)
                Thread.sleep(10);
            assertTrue(System.nanoTime() - start < 1_000_000_000L, "The statement ended no sooner than by its timeout");
        }
    }

    private int waiting() throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")) {
            result.next();
            return result.getInt(1);
        }
    }
}
