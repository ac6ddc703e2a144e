package org.historiograph.packaged;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.historiograph.PostgresServer;

/** The packaged program at its service, and a client of it. */
final class Service implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Program program;
    private final Map<String, String> environment;

    private Service(Program program, Map<String, String> environment) {
        this.program = program;
        this.environment = environment;
    }

    /** The settings of an instance that uses this server's own database and has a port of its own. It imports nothing. */
    static Map<String, String> environment(PostgresServer server) throws IOException {
        return environment(server.url());
    }

    /** The same for any server that lets the user postgres in. */
    static Map<String, String> environment(String url) throws IOException {
        return new HashMap<>(Map.of("QUARKUS_DATASOURCE_JDBC_URL", url,
                "QUARKUS_DATASOURCE_USERNAME", "postgres", "QUARKUS_HTTP_HOST", "127.0.0.1", "QUARKUS_HTTP_PORT",
                Integer.toString(Program.freePort()), "HISTORIOGRAPH_CORPUS_IMPORT_AT_START", "false"));
    }

    /** Starts it and waits until it is ready. */
    static Service start(Map<String, String> environment) throws IOException, InterruptedException {
        Service service = new Service(Program.start(environment), environment);
        service.until(service::isReady);
        return service;
    }

    /** The settings that it runs with. */
    Map<String, String> environment() {
        return environment;
    }

    /** Where it listens. */
    String address() {
        return "http://127.0.0.1:" + environment.get("QUARKUS_HTTP_PORT");
    }

    boolean isReady() {
        return status("/q/health/ready") == 200;
    }

    /** The status of a page, 0 while nobody listens. */
    int status(String path) {
        try {
            return client.send(to(path).build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a page says. */
    String page(String path) {
        try {
            return client.send(to(path).build(), BodyHandlers.ofString()).body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param headers names and values in turn */
    HttpResponse<String> ask(String query, String... headers) {
        return ask(query, BodyHandlers.ofString(), headers);
    }

    HttpResponse<byte[]> askForBytes(String query, String... headers) {
        return ask(query, BodyHandlers.ofByteArray(), headers);
    }

    private <T> HttpResponse<T> ask(String query, BodyHandler<T> body, String... headers) {
        HttpRequest.Builder request = to("/graphql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                .header("Accept", "application/graphql-response+json");
        if (headers.length > 0)
            request.headers(headers);
        try {
            return client.send(request.build(), body);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path)).version(HttpClient.Version.HTTP_1_1).timeout(PATIENCE);
    }

    /** Waits until the condition holds, as long as the service runs. */
    void until(BooleanSupplier condition) throws InterruptedException {
        program.until(condition);
    }

    /** Asks it to end, as Kubernetes does. */
    void terminate() {
        program.terminate();
    }

    int ended() throws InterruptedException {
        return program.ended();
    }

    String output() {
        return program.output();
    }

    @Override
    public void close() throws IOException {
        program.close();
    }
}
