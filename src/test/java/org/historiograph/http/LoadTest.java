package org.historiograph.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** Eight clients ask the main query for half a minute: no error, no connection leaked, no memory kept. */
@QuarkusTest
class LoadTest {

    private static final Logger LOG = Logger.getLogger(LoadTest.class);
    private static final int CLIENTS = 8;
    private static final Duration TIME = Duration.ofSeconds(30);
    /** What caches, compiled code and the collector's mood may make of the heap's size between two looks. */
    private static final long FLAT = 16 << 20;

    @TestHTTPResource("/graphql")
    URL endpoint;

    @Inject
    @DataSource("reads")
    AgroalDataSource database;

    /** The same throughout: a client keeps buffers and a thread for as long as it isn't collected. */
    private static final List<HttpClient> CONNECTED = Stream.generate(HttpClient::newHttpClient).limit(CLIENTS).toList();

    private final LongAccumulator mostUsed = new LongAccumulator(Math::max, 0);
    private final LongAccumulator mostAwaited = new LongAccumulator(Math::max, 0);

    @Test
    void serviceKeepsItsBreath() throws Exception {
        database.getConfiguration().setMetricsEnabled(true);
        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoint.toString())).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        new GoldenQuery(Path.of("src/test/resources/graphql/queries/library/main-road.graphql")).request()))
                .build();
        String expected = ask(HttpClient.newHttpClient(), request);
        assertTrue(GoldenQuery.hasData(expected), expected);
        var watch = Executors.newSingleThreadScheduledExecutor();
        watch.scheduleAtFixedRate(this::look, 0, 10, TimeUnit.MILLISECONDS);
        int third = ask(TIME.dividedBy(3), request, expected);
        long early = heap();
        int rest = ask(TIME.multipliedBy(2).dividedBy(3), request, expected);
        long late = heap();
        watch.shutdown();
        LOG.infof("%d answers in %d s, heap %d kB, then %d kB, at most %d connections", third + rest, TIME.toSeconds(),
                early >> 10, late >> 10, mostUsed.get());

        assertTrue(0 < mostUsed.get() && mostUsed.get() <= CLIENTS,
                () -> CLIENTS + " clients used " + mostUsed + " connections");
        assertEquals(0, mostAwaited.get(), "Clients waited for a connection");
        assertEquals(0, database.getMetrics().activeCount(), "Connections not given back");
        assertTrue(late - early < FLAT, () -> "The heap grew from " + early + " to " + late + " bytes");
    }

    private void look() {
        mostUsed.accumulate(database.getMetrics().activeCount());
        mostAwaited.accumulate(database.getMetrics().awaitingCount());
    }

    /** How many answers the clients got in this time, all as expected. */
    private static int ask(Duration time, HttpRequest request, String expected) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (HttpClient client : CONNECTED)
                answers.add(threads.submit(() -> {
                    int count = 0;
                    for (; System.nanoTime() < end; count++)
                        assertEquals(expected, ask(client, request));
                    return count;
                }));
            int sum = 0;
            for (Future<Integer> count : answers)
                sum += count.get();
            return sum;
        } finally {
            threads.shutdown();
        }
    }

    private static String ask(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString()).body();
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
