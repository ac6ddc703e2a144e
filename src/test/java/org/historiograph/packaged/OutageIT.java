package org.historiograph.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.historiograph.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database is killed and comes back; the service stays. */
class OutageIT {

    private static final String QUERY = "query Asked { debates(first: 1) { nodes { slug } } }";

    @TempDir
    Path folder;

    @Test
    void theServiceTellsOfAnOutageAndGoesOnAfterIt() throws Exception {
        Path data = folder.resolve("data");
        PostgresServer server = PostgresServer.start(data, Program.freePort());
        try (Service service = Service.start(Service.environment(server))) {
            String expected = service.ask(QUERY).body();
            assertTrue(expected.contains("\"data\""), expected);

            kill(server);
            service.until(() -> service.ask(QUERY).statusCode() != 200);
            for (int i = 0; i < 3; i++) {
                HttpResponse<String> refused = service.ask(QUERY);
                assertEquals(503, refused.statusCode(), refused.body());
                assertTrue(refused.body().contains("\"DATABASE_UNAVAILABLE\""), refused.body());
                assertTrue(refused.headers().firstValue("Retry-After").isPresent());
            }
            assertEquals(503, service.status("/q/health/ready"));
            assertEquals(200, service.status("/q/health/live"), "An orchestrator would restart what needs no restart");

            server = PostgresServer.start(data, server.port());
            service.until(service::isReady);
            // A connection of the pool may be the old server's, and its loss is ours to bear.
            for (int i = 0; i < 20; i++)
                assertEquals(expected, service.ask(QUERY).body());
            service.until(() -> service.ask(QUERY).headers().firstValue("ETag").isPresent());
            assertFalse(service.output().contains("\tat "), service.output());
        } finally {
            server.close();
        }
    }

    /** As a fault would: without a word to anybody. */
    private void kill(PostgresServer server) throws Exception {
        long id = Long.parseLong(Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0).trim());
        ProcessHandle postmaster = ProcessHandle.of(id).orElseThrow();
        var children = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        for (ProcessHandle child : children) {
            child.destroyForcibly();
            child.onExit().get(30, TimeUnit.SECONDS);
        }
        server.close();
    }
}
