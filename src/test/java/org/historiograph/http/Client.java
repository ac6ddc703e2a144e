package org.historiograph.http;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A client with an address of its own, as the proxy before the service tells it. */
final class Client {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI endpoint;
    private final String address = "198.51.100." + ADDRESSES.incrementAndGet();

    Client(String endpoint) {
        this.endpoint = URI.create(endpoint);
    }

    HttpRequest.Builder request() {
        return HttpRequest.newBuilder(endpoint).header("X-Forwarded-For", address).header("Accept",
                "application/graphql-response+json");
    }

    HttpRequest post(Map<String, Object> request) {
        try {
            return request().header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(request))).build();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    HttpRequest.Builder get(String query) {
        return getWith("query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }

    HttpRequest.Builder getWith(String parameters) {
        return request().uri(URI.create(endpoint + "?" + parameters));
    }

    HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofByteArray());
    }

    HttpResponse<byte[]> ask(String query) throws IOException, InterruptedException {
        return send(post(Map.of("query", query)));
    }

    CompletableFuture<HttpResponse<byte[]>> sendAsync(HttpRequest request) {
        return http.sendAsync(request, BodyHandlers.ofByteArray());
    }

    static JsonNode json(HttpResponse<byte[]> response) throws IOException {
        return JSON.readTree(response.body());
    }

    /** The code of the first error, or null. */
    static String code(HttpResponse<byte[]> response) throws IOException {
        return json(response).at("/errors/0/extensions/code").textValue();
    }
}
