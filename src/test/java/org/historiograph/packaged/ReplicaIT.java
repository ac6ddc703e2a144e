package org.historiograph.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reads go to a replica that is behind, that goes away, and that comes back; and to what is left when the primary goes. */
class ReplicaIT {

    private static final AtomicInteger ASKED = new AtomicInteger();
    private static Streaming servers;
    private static Service service;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(Streaming.lacking() == null, Streaming.lacking());
        servers = Streaming.start();
        var environment = Service.environment(servers.primary.url());
        try (Program load = Program.start(environment, "import", "src/test/resources/corpora/library")) {
            assertEquals(0, load.ended(), load.output());
        }
        environment.put("QUARKUS_DATASOURCE_REPLICA_JDBC_URL", servers.replica.url());
        service = Service.start(environment);
    }

    @AfterAll
    static void stop() throws Exception {
        if (service != null)
            service.close();
        if (servers != null)
            servers.close();
    }

    @Test
    void whoHoldsWhatTheReplicaLacksIsAnsweredByThePrimary() throws Exception {
        untilTheReplicaAnswers();
        String query = query();
        HttpResponse<String> before = service.ask(query);
        long old = revision(before);
        servers.replica.execute("select pg_wal_replay_pause()");
        long newest = change();
        service.until(() -> metric("historiograph_revision{server=\"primary\"}") == newest);

        HttpResponse<String> stale = ask(query(), 0, "replica");
        assertEquals(old, revision(stale));
        assertEquals(before.body(), stale.body());
        HttpResponse<String> unchanged = service.ask(query, "If-None-Match", tag(before));
        assertEquals(304, unchanged.statusCode());
        assertEquals(old, revision(unchanged));

        String held = Long.toString(newest);
        HttpResponse<String> fresh = service.ask(query, "Historiograph-Revision", held, "If-None-Match", tag(before));
        assertEquals(200, fresh.statusCode());
        assertEquals(newest, revision(fresh));
        assertTrue(fresh.body().contains("Question " + newest), fresh.body());
        assertNotEquals(tag(before), tag(fresh));
        assertEquals(304, service.ask(query, "Historiograph-Revision", held, "If-None-Match", tag(fresh)).statusCode());
        ask(query(), newest, "primary");
        // Nobody has it, so the newest is as good as it gets.
        assertEquals(newest, revision(ask(query(), newest + 1, "primary")));
        assertEquals(400, service.ask(query, "Historiograph-Revision", "newest").statusCode());

        servers.replica.execute("select pg_wal_replay_resume()");
        service.until(() -> metric("historiograph_revision{server=\"replica\"}") == newest);
        assertEquals(fresh.body(), ask(query(), newest, "replica").body());
    }

    @Test
    void anAnswerIsAlwaysOfTheRevisionItSays() throws Exception {
        untilTheReplicaAnswers();
        String query = query();
        Map<String, String> bodies = new ConcurrentHashMap<>();
        AtomicLong written = new AtomicLong(change());
        AtomicInteger behind = new AtomicInteger();
        long end = System.nanoTime() + 8_000_000_000L;
        var clients = IntStream.range(0, 4).mapToObj(n -> CompletableFuture.runAsync(() -> {
            while (System.nanoTime() < end) {
                // Half of the clients have heard of what was written, half take what they get.
                long newest = written.get();
                HttpResponse<String> answer = n % 2 == 0 ? service.ask(query)
                        : service.ask(query, "Historiograph-Revision", Long.toString(newest));
                long revision = revision(answer);
                assertTrue(answer.body().contains("Question " + revision + "\""), revision + ": " + answer.body());
                assertEquals(answer.body(), bodies.computeIfAbsent(tag(answer), tag -> answer.body()));
                if (revision < newest)
                    behind.incrementAndGet();
                assertTrue(revision >= newest || n % 2 == 0, "Held " + newest + ", got " + revision);
            }
        }, task -> new Thread(task).start())).toList();
        while (System.nanoTime() < end) {
            servers.replica.execute("select pg_wal_replay_pause()");
            for (int i = 0; i < 3; i++) {
                written.set(change());
                Thread.sleep(100);
            }
            servers.replica.execute("select pg_wal_replay_resume()");
            Thread.sleep(100);
        }
        for (var client : clients)
            client.get();
        assertTrue(bodies.size() > 2, bodies.keySet().toString());
        assertTrue(behind.get() > 0, "The replica never was behind, so this has shown nothing");
    }

    @Test
    void aReplicaThatIsGoneIsNoOutage() throws Exception {
        untilTheReplicaAnswers();
        int outages = count("The replica doesn't answer");
        servers.replica.stop();
        for (int i = 0; i < 50; i++) {
            assertEquals(200, service.ask(query()).statusCode());
            assertEquals(200, service.status("/q/health/ready"));
            Thread.sleep(50);
        }
        ask(query(), 0, "primary");
        assertEquals(outages + 1, count("The replica doesn't answer"), service.output());

        servers.replica.start();
        untilTheReplicaAnswers();
        for (int i = 0; i < 20; i++)
            ask(query(), 0, "replica");
        assertEquals(outages + 1, count("The replica answers again"), service.output());
        assertEquals(0, count("\tat "), service.output());
    }

    @Test
    void withoutThePrimaryTheReplicaIsRead() throws Exception {
        untilTheReplicaAnswers();
        HttpResponse<String> before = ask(query(), 0, "replica");
        servers.primary.stop();
        try {
            service.until(() -> Double.isNaN(metric("historiograph_revision{server=\"primary\"}")));
            assertEquals(200, service.status("/q/health/ready"));
            assertEquals(before.body(), ask(query(), revision(before), "replica").body());
            assertEquals(503, service.ask(query(), "Historiograph-Revision", "999999").statusCode());
        } finally {
            servers.primary.start();
        }
        service.until(() -> service.ask(query(), "Historiograph-Revision", "999999").statusCode() == 200);
    }

    /** The same question in other words, so that its answer is in no cache. */
    private static String query() {
        return "query Asked" + ASKED.incrementAndGet() + " { debates(first: 1) { nodes { question } } }";
    }

    /** Makes a revision whose number is what the debate asks. */
    private static long change() throws Exception {
        servers.primary.execute("""
                with new as (insert into revision (made_by, digest, inserted, updated, deleted)
                  values ('test', '', 0, 1, 0) returning number)
                update debate set question = 'Question ' || new.number, revision = new.number from new""");
        return servers.primary.number("select max(number) from revision");
    }

    private static void untilTheReplicaAnswers() throws Exception {
        long newest = servers.primary.number("select max(number) from revision");
        service.until(() -> metric("historiograph_revision{server=\"replica\"}") == newest);
    }

    /** Asks, and makes sure of who answers. */
    private static HttpResponse<String> ask(String query, long revision, String server) {
        String reads = "historiograph_reads_total{server=\"" + server + "\"}";
        double before = metric(reads);
        HttpResponse<String> answer = service.ask(query, "Historiograph-Revision", Long.toString(revision));
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(before + 1, metric(reads), "The answer should have been of the " + server);
        return answer;
    }

    private static double metric(String name) {
        Stream<String> lines = service.page("/q/metrics").lines();
        return lines.filter(line -> line.startsWith(name + " ")).map(line -> line.substring(name.length() + 1))
                .mapToDouble(Double::parseDouble).findFirst().orElse(-1);
    }

    private static int count(String part) {
        return (int) service.output().lines().filter(line -> line.contains(part)).count();
    }

    private static long revision(HttpResponse<String> answer) {
        return Long.parseLong(answer.headers().firstValue("Historiograph-Revision").orElse("-1"));
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElse("none");
    }
}
