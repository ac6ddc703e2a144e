package org.historiograph.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.historiograph.PostgresServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What a stop does to requests, and clients that go to the service. */
class StopIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String QUERY = "query Asked { debates(first: 1) { nodes { slug } } }";
    @AutoClose
    private static final PostgresServer SERVER = PostgresServer.start();

    @Test
    void itAnswersWhatItHasAcceptedAndRefusesWhatComesLate() throws Exception {
        try (Service service = Service.start(Service.environment(SERVER)); Connection connection = lockedDebates()) {
            List<CompletableFuture<HttpResponse<String>>> asked = IntStream.range(0, 4)
                    .mapToObj(n -> CompletableFuture.supplyAsync(() -> service.ask(QUERY), task -> new Thread(task).start()))
                    .toList();
            service.until(() -> waiting() == 4);
            service.terminate();
            service.until(() -> service.ask("{ __typename }").statusCode() == 503);
            HttpResponse<String> late = service.ask(QUERY);
            assertTrue(isRefusal(late), late.body());
            assertEquals("1", late.headers().firstValue("Retry-After").orElseThrow());
            assertEquals("close", late.headers().firstValue("Connection").orElseThrow());
            assertEquals(503, service.status("/export/corpus.json"));
            assertEquals(200, service.status("/q/health/live"));
            connection.rollback();
            for (var answer : asked)
                assertEquals(200, answer.get().statusCode(), service.output());
            assertEquals(143, service.ended());
        }
    }

    @ParameterizedTest
    @EnumSource
    void underLoadNothingIsLostThatReachedTheDatabase(HttpClient.Version version) throws Exception {
        var environment = Service.environment(SERVER);
        environment.put("QUARKUS_SHUTDOWN_DELAY", "300MS");
        environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true");
        environment.put("HISTORIOGRAPH_OPERATIONS_SLOW_STATEMENT", "0s");
        environment.put("HISTORIOGRAPH_HTTP_CACHE_ENABLED", "false");
        Queue<String> answered = new ConcurrentLinkedQueue<>();
        AtomicInteger asked = new AtomicInteger();
        try (Service service = Service.start(environment)) {
            var clients = IntStream.range(0, 8).mapToObj(n -> CompletableFuture.runAsync(
                    () -> askUntilItIsGone(service, version, asked, answered), task -> new Thread(task).start())).toList();
            service.until(() -> answered.size() > 500);
            int before = answered.size();
            service.terminate();
            for (var client : clients)
                client.get();
            assertEquals(143, service.ended());
            assertTrue(answered.size() > before, "It goes on serving for a moment");
            assertEquals(sorted(answered), sorted(operationsRead(service)), "What came, and what was read for it");
        }
    }

    private static void askUntilItIsGone(Service service, HttpClient.Version version, AtomicInteger asked,
            Queue<String> answered) {
        HttpClient client = HttpClient.newHttpClient();
        while (true) {
            String name = "Load" + asked.incrementAndGet();
            try {
                // By POST, which the client doesn't repeat by itself.
                HttpResponse<String> answer = client.send(post(service, version, QUERY.replace("Asked", name)),
                        BodyHandlers.ofString());
                assertEquals(version, answer.version());
                if (answer.statusCode() == 200 && JSON.readTree(answer.body()).has("data"))
                    answered.add(name);
                else
                    assertTrue(isRefusal(answer), answer.body());
            } catch (ConnectException gone) {
                return;
            } catch (IOException cut) {
                // Nothing is lost unless the database was asked.
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static List<String> operationsRead(Service service) throws IOException {
        Queue<String> read = new ConcurrentLinkedQueue<>();
        for (String line : service.output().lines().filter(line -> line.contains("A statement took")).toList())
            read.add(JSON.readTree(line).at("/mdc/operation").textValue());
        return List.copyOf(read);
    }

    private static List<String> sorted(Iterable<String> names) {
        return java.util.stream.StreamSupport.stream(names.spliterator(), false).sorted().toList();
    }

    @Test
    void aSlowReaderGetsTheWholeAnswer() throws Exception {
        try (Service service = Service.start(Service.environment(SERVER)); Socket socket = new Socket()) {
            SERVER.execute("with made as (insert into revision (made_by, digest, inserted, updated, deleted)"
                    + " values ('test', '', 1, 0, 0) returning number)"
                    + " insert into topic (id, revision, slug, label, note)"
                    + " select gen_random_uuid(), number, 'long', 'Long', repeat('long ', 4000000) from made");
            socket.setReceiveBufferSize(4096);
            write(service, socket, "{ topics(first: 1) { nodes { note } } }");
            var in = socket.getInputStream();
            byte[] start = in.readNBytes(100);
            assertTrue(new String(start, StandardCharsets.US_ASCII).startsWith("HTTP/1.1 200"));
            service.terminate();
            Thread.sleep(2_000);
            assertTrue(in.readAllBytes().length > 20_000_000);
            assertEquals(143, service.ended());
        }
    }

    @Test
    void aClientThatGoesWhileItWaitsIsNoError() throws Exception {
        var environment = Service.environment(SERVER);
        environment.put("HISTORIOGRAPH_HTTP_READS_CONCURRENCY", "1");
        environment.put("HISTORIOGRAPH_HTTP_READS_PATIENCE", "30S");
        try (Service service = Service.start(environment)) {
            try (Connection connection = lockedDebates(); Socket next = new Socket()) {
                var first = CompletableFuture.supplyAsync(() -> service.ask(QUERY));
                service.until(() -> waiting() == 1);
                write(service, next, QUERY);
                service.until(() -> service.page("/q/health/ready").contains("\"waiting\": 1"));
                next.close();
                Thread.sleep(500);
                connection.rollback();
                assertEquals(200, first.get().statusCode());
            }
            assertFalse(service.output().contains("ERROR"), service.output());
        }
    }

    private static void write(Service service, Socket socket, String query) throws IOException {
        URI address = URI.create(service.address());
        byte[] body = body(query);
        socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
        socket.getOutputStream().write(("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(body);
    }

    private static HttpRequest post(Service service, HttpClient.Version version, String query) throws IOException {
        return HttpRequest.newBuilder(URI.create(service.address() + "/graphql")).version(version)
                .timeout(Duration.ofSeconds(30)).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body(query))).build();
    }

    private static byte[] body(String query) throws IOException {
        return JSON.writeValueAsBytes(Map.of("query", query));
    }

    private static boolean isRefusal(HttpResponse<String> answer) {
        try {
            JsonNode code = JSON.readTree(answer.body()).at("/errors/0/extensions/code");
            return answer.statusCode() == 503 && code.asText().equals("SHUTTING_DOWN");
        } catch (IOException e) {
            return false;
        }
    }

    /** So that requests are sure to be in progress until it is rolled back. */
    private static Connection lockedDebates() throws SQLException {
        Connection connection = SERVER.connect();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table debate");
        }
        return connection;
    }

    /** On a connection of its own, because a transaction sees the activity of its first look only. */
    private static int waiting() {
        try (Connection connection = SERVER.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement
                        .executeQuery("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
