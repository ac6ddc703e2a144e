package org.historiograph.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.historiograph.PostgresServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;

/** The packaged service as an operator's tools see it. */
class ServiceIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String QUERY = "query Asked { debates(first: 1) { nodes { slug } } }";
    @AutoClose
    private static final PostgresServer SERVER = PostgresServer.start();

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
        var environment = Service.environment(SERVER);
        environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true");
        environment.put("QUARKUS_OTEL_SDK_DISABLED", "false");
        environment.put("QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
        environment.put("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:" + collector.getAddress().getPort());
        environment.put("QUARKUS_OTEL_EXPORTER_OTLP_TRACES_COMPRESSION", "none");
        environment.put("QUARKUS_DATASOURCE_JDBC_TELEMETRY_ENABLED", "true");
        environment.put("HISTORIOGRAPH_OPERATIONS_SLOW_STATEMENT", "0s");
        try (Service service = Service.start(environment)) {
            assertEquals(200, service.ask(QUERY).statusCode());
            service.until(() -> traces.stream().anyMatch(sent -> sent.contains("/graphql")));
            service.until(() -> traces.stream().anyMatch(sent -> sent.toLowerCase().contains("select")));
            service.until(() -> traces.stream().anyMatch(sent -> sent.contains("graphql.operation.name")));

            List<String> lines = service.output().lines().toList();
            for (String line : lines)
                assertTrue(JSON.readTree(line).has("message"), line);
            assertTrue(lines.stream().anyMatch(line -> line.contains("A statement took") && line.contains("traceId")
                    && line.contains("\"operation\":\"Asked\"")),
                    service.output());
        } finally {
            collector.stop(0);
        }
    }
}
