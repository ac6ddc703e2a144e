package org.historiograph.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

import org.historiograph.PostgresServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What a stop does to subscriptions: it ends them in good order, and doesn't wait for who has made them. */
class SubscriptionsStopIT {

    /** Far less than the time that the stop gives to requests. */
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String SUBSCRIBE = "{\"query\": \"subscription { revisions { inserted } }\"}";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @AutoClose
    private static final PostgresServer SERVER = PostgresServer.start();

    @Test
    void eventStreamsAreCompleted() throws Exception {
        try (Service service = Service.start(Service.environment(SERVER))) {
            HttpResponse<Stream<String>> events = CLIENT.send(HttpRequest.newBuilder(
                    URI.create(service.address() + "/graphql")).version(HttpClient.Version.HTTP_1_1)
                    .headers("Content-Type", "application/json", "Accept", "text/event-stream")
                    .POST(BodyPublishers.ofString(SUBSCRIBE)).build(), BodyHandlers.ofLines());
            Queue<String> lines = new ConcurrentLinkedQueue<>();
            Thread reader = new Thread(() -> events.body().forEach(lines::add));
            reader.start();
            untilARevisionIn(service, lines);

            assertEndsSoon(service);
            reader.join();
            assertEquals(List.of("event: complete", "data:", ""), lines.stream().skip(lines.size() - 3).toList());
        }
    }

    @Test
    void webSocketsAreClosedAfterTheirSubscriptionsAreCompleted() throws Exception {
        try (Service service = Service.start(Service.environment(SERVER))) {
            Queue<String> messages = new ConcurrentLinkedQueue<>();
            WebSocket socket = open(service, messages);
            socket.sendText("{\"type\": \"connection_init\"}", true).get();
            service.until(() -> messages.stream().anyMatch(message -> message.contains("connection_ack")));
            socket.sendText("{\"id\": \"1\", \"type\": \"subscribe\", \"payload\": " + SUBSCRIBE + "}", true).get();
            untilARevisionIn(service, messages);

            assertEndsSoon(service);
            List<String> last = messages.stream().filter(message -> !message.contains("\"ping\"")).toList();
            assertEquals(List.of("{\"type\":\"complete\",\"id\":\"1\"}", "closed 1000"),
                    last.subList(last.size() - 2, last.size()));
        }
    }

    @Test
    void aWebSocketOfThePastIsNotWaitedFor() throws Exception {
        try (Service service = Service.start(Service.environment(SERVER))) {
            Queue<String> messages = new ConcurrentLinkedQueue<>();
            open(service, messages).sendClose(WebSocket.NORMAL_CLOSURE, "").get();
            service.until(() -> messages.contains("closed 1000"));
            assertEndsSoon(service);
        }
    }

    private static WebSocket open(Service service, Queue<String> messages) throws Exception {
        return CLIENT.newWebSocketBuilder().subprotocols("graphql-transport-ws").buildAsync(
                URI.create(service.address().replace("http:", "ws:") + "/graphql"), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
                        messages.add(text.toString());
                        return WebSocket.Listener.super.onText(socket, text, last);
                    }

                    @Override
                    public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
                        messages.add("closed " + status);
                        return null;
                    }
                }).get();
    }

    /** Nobody tells when a subscription has begun: there are new revisions until one arrives. */
    private static void untilARevisionIn(Service service, Queue<String> told) throws Exception {
        while (told.stream().noneMatch(message -> message.contains("\"inserted\":7"))) {
            SERVER.execute("insert into revision (made_by, digest, inserted, updated, deleted) values ('test', '', 7, 0, 0)");
            Thread.sleep(200);
            assertTrue(service.isReady(), service.output());
        }
    }

    private static void assertEndsSoon(Service service) throws Exception {
        long start = System.nanoTime();
        service.terminate();
        assertEquals(143, service.ended());
        assertTrue(System.nanoTime() - start < SOON.toNanos(), service.output());
    }
}
