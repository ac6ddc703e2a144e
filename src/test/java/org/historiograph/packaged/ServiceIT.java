package org.historiograph.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** The packaged service as an operator's tools see it. */
class ServiceIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static EmbeddedPostgres server;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void startServer() throws Exception {
        server = EmbeddedPostgres.builder().setServerConfig("listen_addresses", "127.0.0.1").start();
    }

    @AfterAll
    static void stopServer() throws Exception {
        server.close();
    }

    @Test
    void logsAreJsonAndTracesGoWhereTheEnvironmentSays() throws Exception {
        Queue<String> traces = new ConcurrentLinkedQueue<>();
        HttpServer collector = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            traces.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
        var environment = environment();
        environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true");
        environment.put("QUARKUS_OTEL_SDK_DISABLED", "false");
        environment.put("QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
        environment.put("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:" + collector.getAddress().getPort());
        environment.put("QUARKUS_OTEL_EXPORTER_OTLP_TRACES_COMPRESSION", "none");
        environment.put("QUARKUS_DATASOURCE_JDBC_TELEMETRY_ENABLED", "true");
        environment.put("HISTORIOGRAPH_OPERATIONS_SLOW_STATEMENT", "0s");
        try (Program program = Program.start(environment)) {
            awaitReady(program, environment);
            assertEquals(200, ask(environment));
            program.until(() -> traces.stream().anyMatch(sent -> sent.contains("/graphql")));
            program.until(() -> traces.stream().anyMatch(sent -> sent.toLowerCase().contains("select")));

            List<String> lines = program.output().lines().toList();
            for (String line : lines)
                assertTrue(JSON.readTree(line).has("message"), line);
            assertTrue(lines.stream().anyMatch(line -> line.contains("A statement took") && line.contains("traceId")),
                    program.output());
        } finally {
            collector.stop(0);
        }
    }

    @Test
    void whatItHasAcceptedItAnswersBeforeItEnds() throws Exception {
        var environment = environment();
        try (Program program = Program.start(environment);
                Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            awaitReady(program, environment);
            connection.setAutoCommit(false);
            statement.execute("lock table debate"); // so that requests are sure to be in progress
            List<CompletableFuture<Integer>> asked = IntStream.range(0, 4)
                    .mapToObj(n -> CompletableFuture.supplyAsync(() -> ask(environment), task -> new Thread(task).start()))
                    .toList();
            program.until(() -> waiting() == 4);
            program.terminate();
            Thread.sleep(1_000);
            connection.rollback();
            for (var answer : asked)
                assertEquals(200, answer.get(), program.output());
            assertEquals(143, program.ended());
        }
    }

    /** On a connection of its own, because a transaction sees the activity of its first look only. */
    private static int waiting() {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement
                        .executeQuery("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int ask(Map<String, String> environment) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address(environment) + "/graphql"))
                .version(HttpClient.Version.HTTP_1_1).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"query\":\"query Asked { debates(first: 1) { nodes { slug } } }\"}")).build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitReady(Program program, Map<String, String> environment) throws InterruptedException {
        program.until(() -> {
            try {
                return client.send(HttpRequest.newBuilder(URI.create(address(environment) + "/q/health/ready")).build(),
                        BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static String address(Map<String, String> environment) {
        return "http://127.0.0.1:" + environment.get("QUARKUS_HTTP_PORT");
    }

    private static Map<String, String> environment() throws IOException {
        return new HashMap<>(Map.of("QUARKUS_DATASOURCE_JDBC_URL", server.getJdbcUrl("postgres", "postgres"),
                "QUARKUS_DATASOURCE_USERNAME", "postgres", "QUARKUS_HTTP_HOST", "127.0.0.1", "QUARKUS_HTTP_PORT",
                Integer.toString(Program.freePort()), "HISTORIOGRAPH_CORPUS_IMPORT_AT_START", "false"));
    }
}
