package org.historiograph.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/**
 * Thousands of requests that are almost right: whatever comes in, nothing breaks, nothing tells of the inside, nothing is kept.
 * The seed is printed and can be set with {@code -Dfuzz.seed}.
 */
@QuarkusTest
@TestProfile(HttpProfile.class)
class FuzzTest {

    private static final Logger LOG = Logger.getLogger(FuzzTest.class);
    private static final int REQUESTS = 20_000;
    private static final int BROKEN_SOCKETS = 200;
    private static final int AT_ONCE = 32;
    /** What caches, compiled code and the collector's mood may make of the heap's size between two looks. */
    private static final long FLAT = 24 << 20;
    private static final Pattern INSIDE = Pattern.compile(
            "Exception|\\tat |\\bjava[.x]|org\\.|graphql\\.|HashMap|ArrayList|SQL|ERROR:|select |pg_|INTERNAL");

    private static final List<String> GOOD = List.of(
            "{\"query\":\"{ debates { totalCount nodes { slug question } } }\"}",
            "{\"query\":\"query Q($slug: String!, $n: Int = 3) { debate(slug: $slug) { claims(first: $n) { edges { cursor node { ...C } } pageInfo { endCursor } } } } fragment C on Claim { statement kind supporting(first: 2) { nodes { stance source { title } } } }\",\"variables\":{\"slug\":\"soviet-intervention-in-spain\",\"n\":5}}",
            "{\"query\":\"query($f: ClaimFilter, $o: [ClaimOrder!]) { claims(first: 3, filter: $f, orderBy: $o) { nodes { slug } } }\",\"variables\":{\"f\":{\"slug\":{\"startsWith\":\"claim-1\"},\"not\":{\"statement\":{\"contains\":\"\\u00e9\"}}},\"o\":[{\"field\":\"SLUG\",\"direction\":\"DESC\"}]},\"operationName\":null}",
            "{\"query\":\"query A { node(id: \\\"5a105e8b-9d40-e132-9780-d62ea2265d8a\\\") { __typename id ... on Claim { slug } } } query B($yes: Boolean!) { __typename debates @include(if: $yes) { totalCount } }\",\"operationName\":\"B\",\"variables\":{\"yes\":true},\"extensions\":{\"a\":1}}",
            "{\"query\":\"{ claims(first: 2, after: \\\"WyJhIiwxXQ==\\\") { nodes { slug } } __type(name: \\\"Claim\\\") { name } }\"}");
    private static final List<String> BITS = List.of("{", "}", "[", "]", "\"", "\\", ":", ",", "null", "-1", "1e999", "true",
            "\\u0000",
            "\\ud800", "é", "\u0000", "...", "$", "@skip(if: true)", "#", "\"\"\"", "99999999999999999999", "first: 2147483648",
            "on",
            "fragment", "\uFEFF", "&", "%", "__schema { types { name } }", "(", ")", "!", "last: 2", "{ a: 1 }");

    @TestHTTPResource("/graphql")
    String endpoint;

    @Inject
    @DataSource("reads")
    AgroalDataSource pool;

    @Test
    void nothingBreaks() throws Exception {
        long seed = Long.getLong("fuzz.seed", System.nanoTime());
        LOG.infof("fuzz.seed=%d", seed);
        Random random = new Random(seed);
        sendAll(random, REQUESTS / 2);
        long early = heap();
        for (int i = 0; i < BROKEN_SOCKETS; i++)
            breakOff(random);
        sendAll(random, REQUESTS / 2);
        long late = heap();
        LOG.infof("Heap %d kB, then %d kB", early >> 10, late >> 10);
        assertTrue(late - early < FLAT, "The heap grew from " + early + " to " + late);
        for (int i = 0; pool.getMetrics().activeCount() > 0 && i < 50; i++)
            Thread.sleep(100);
        assertEquals(0, pool.getMetrics().activeCount(), "Connections that nobody gave back");
        assertEquals(200, new Client(endpoint).ask("{ debates { totalCount } }").statusCode());
    }

    private void sendAll(Random random, int count) throws InterruptedException {
        Client client = new Client(endpoint);
        Semaphore places = new Semaphore(AT_ONCE);
        AtomicReference<Throwable> wrong = new AtomicReference<>();
        AtomicInteger answered = new AtomicInteger();
        for (int i = 0; i < count && wrong.get() == null; i++) {
            HttpRequest request = request(client, random);
            places.acquire();
            client.sendAsync(request).whenComplete((response, failure) -> {
                try {
                    if (failure != null)
                        throw failure;
                    check(response);
                    if (response.statusCode() == 200)
                        answered.incrementAndGet();
                } catch (Throwable e) {
                    wrong.compareAndSet(null, new AssertionError(request.uri() + " " + request.headers(), e));
                } finally {
                    places.release();
                }
            });
        }
        places.acquire(AT_ONCE);
        if (wrong.get() != null)
            throw new AssertionError(wrong.get());
        assertTrue(answered.get() > count / 50, "Only " + answered + " of the requests were understood");
    }

    private static void check(HttpResponse<byte[]> response) {
        String body = new String(response.body(), StandardCharsets.UTF_8);
        assertNotEquals(500, response.statusCode(), body);
        // The client's own text comes back in messages; what stands outside of the quotation marks is ours.
        assertFalse(INSIDE.matcher(body.replaceAll("'[^']*'", "")).find(), body);
    }

    private static HttpRequest request(Client client, Random random) {
        String body = mutated(GOOD.get(random.nextInt(GOOD.size())), random);
        if (random.nextInt(8) == 0)
            return client.getWith(parameters(body, random)).build();
        HttpRequest.Builder request = client.request();
        request.setHeader("Content-Type", pick(random, "application/json", "application/json", "application/json",
                "application/json;charset=UTF-8", "application/json;charset=latin1", "text/plain", "multipart/form-data", "%"));
        request.setHeader("Accept", pick(random, "application/json", "application/graphql-response+json", "*/*", "a/b;q=x", ";",
                "text/event-stream;q=0, */*", "application/json;q=0"));
        if (random.nextInt(4) == 0)
            request.setHeader("Accept-Encoding",
                    pick(random, "gzip", "br", "zstd", "*;q=0", "gzip;q=-1", ",,;", "identity;q=0"));
        if (random.nextInt(10) == 0)
            request.setHeader("Content-Encoding", pick(random, "gzip", "br", "x"));
        request.method(random.nextInt(30) == 0 ? pick(random, "PUT", "DELETE", "PATCH", "OPTIONS") : "POST",
                HttpRequest.BodyPublishers.ofByteArray(encoded(body, random)));
        return request.build();
    }

    private static byte[] encoded(String body, Random random) {
        byte[] bytes = body.getBytes(random.nextInt(20) == 0 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        if (random.nextInt(6) == 0 && bytes.length > 0)
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        return bytes;
    }

    private static String parameters(String body, Random random) {
        String text = java.net.URLEncoder.encode(body, StandardCharsets.UTF_8);
        if (random.nextInt(4) == 0)
            text = text.substring(0, random.nextInt(text.length() + 1)).replaceAll("%.?$", "");
        return pick(random, "query=", "query=%7B__typename%7D&variables=", "documentId=", "extensions=", "query=a&query=")
                + text;
    }

    private static String mutated(String good, Random random) {
        StringBuilder text = new StringBuilder(good);
        for (int changes = random.nextInt(4); changes > 0 && text.length() > 1; changes--) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(12));
            switch (random.nextInt(5)) {
                case 0 -> text.delete(from, to);
                case 1 -> text.insert(from, BITS.get(random.nextInt(BITS.size())));
                case 2 -> text.replace(from, to, BITS.get(random.nextInt(BITS.size())));
                case 3 -> text.insert(to, text.substring(from, to).repeat(1 + random.nextInt(20)));
                default -> text.setLength(from + 1);
            }
        }
        return text.toString();
    }

    /** A request that is slow, or ends before it should, or goes on after it. */
    private void breakOff(Random random) throws IOException, InterruptedException {
        byte[] body = mutated(GOOD.get(random.nextInt(GOOD.size())), random).getBytes(StandardCharsets.UTF_8);
        int promised = body.length + random.nextInt(21) - 10;
        byte[] head = ("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + promised
                + pick(random, "\r\n\r\n", "\r\n\r\n", "\r\nTransfer-Encoding: chunked\r\n\r\n", "\n\n", "\r\nA\r\n\r\n"))
                .getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = new Socket("127.0.0.1", URI.create(endpoint).getPort())) {
            socket.setSoTimeout(20);
            var out = socket.getOutputStream();
            out.write(head, 0, random.nextInt(3) == 0 ? random.nextInt(head.length) : head.length);
            out.flush();
            Thread.sleep(random.nextInt(10));
            out.write(body, 0, random.nextInt(body.length + 1));
            out.flush();
            socket.getInputStream().read(new byte[64]);
        } catch (java.net.SocketException | java.net.SocketTimeoutException e) {
            // The service may hang up on such a client, or wait for more.
        }
    }

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
