package org.historiograph.http;

import static org.historiograph.http.Client.code;
import static org.historiograph.http.Client.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What an operator may switch on: trusted documents only, arrays of requests, TLS; and what bounds it. */
@QuarkusTest
@TestProfile(ClosedProfile.class)
class ClosedServiceTest extends ClientTest {

    private static final String OTHER = "{ debates { totalCount } }";

    @TestHTTPResource(value = "/graphql", tls = true)
    String secured;

    @Test
    void onlyTrustedDocumentsAreTaken() throws Exception {
        assertTrue(json(client.send(client.getWith("documentId=question").build())).at("/data/debate/question").isTextual());
        String trusted = Files.readString(Path.of("src/test/resources/http/question.graphql"));
        assertTrue(json(client.send(client.post(Map.of("documentId", "sha256:" + sha256(trusted))))).at("/data/debate")
                .isObject());
        assertTrue(json(client.ask(trusted)).at("/data/debate").isObject(), "The text itself is as good as its name");

        for (String document : List.of(OTHER, "{ __typename }", "{ __schema { types { name } } }", "{"))
            assertRefused(client.ask(document));
        assertRefused(client.send(client.get(OTHER).build()));
        assertRefused(client.send(client.post(Map.of("query", OTHER, "extensions", persisted(OTHER)))));
        assertRefused(client.send(client.get("subscription { revisions { number } }").header("Accept", "text/event-stream")
                .build()));
    }

    @Test
    void whoeverHasTheKeyMayAskWhatTheyLike() throws Exception {
        assertEquals(200, client.send(withKey(Map.of("query", OTHER), ClosedProfile.KEY)).statusCode());
        assertEquals(200,
                client.send(withKey(Map.of("query", "{ __schema { types { name } } }"), ClosedProfile.KEY)).statusCode());
        assertRefused(client.send(withKey(Map.of("query", OTHER), "open barley")));
        assertRefused(client.send(withKey(Map.of("query", OTHER), "")));
    }

    @Test
    void persistedDocumentsDontOpenTheDoor() throws Exception {
        assertEquals(200, client.send(withKey(Map.of("query", OTHER, "extensions", persisted(OTHER)), ClosedProfile.KEY))
                .statusCode());
        assertRefused(client.send(client.post(Map.of("extensions", persisted(OTHER)))));
    }

    @Test
    void persistedDocumentsTakeNoMoreThanTheirShareOfMemory() throws Exception {
        List<String> documents = java.util.stream.IntStream.range(0, 60)
                .mapToObj(n -> "{ __typename } #" + n + "x".repeat(1_000)).toList();
        for (String document : documents)
            assertEquals(200,
                    client.send(withKey(Map.of("query", document, "extensions", persisted(document)), ClosedProfile.KEY))
                            .statusCode());
        // Characters are two bytes; what is too much goes a moment after it came.
        int most = ClosedProfile.AUTOMATIC / 2_000;
        int kept = documents.size();
        for (int i = 0; kept > most && i < 100; i++) {
            kept = 0;
            for (String document : documents) {
                HttpResponse<byte[]> answer = client
                        .send(withKey(Map.of("extensions", persisted(document)), ClosedProfile.KEY));
                if (answer.statusCode() == 200)
                    kept++;
                else
                    assertEquals("PERSISTED_QUERY_NOT_FOUND", code(answer));
            }
        }
        assertTrue(0 < kept && kept <= most, kept + " documents are kept");
    }

    @Test
    void arraysAreAnsweredInOrderAndPaidFor() throws Exception {
        Map<String, Object> good = Map.of("documentId", "question");
        HttpResponse<byte[]> response = client.send(array(good, Map.of("query", OTHER), good));
        assertEquals(200, response.statusCode());
        JsonNode answers = json(response);
        assertEquals(3, answers.size());
        assertTrue(answers.at("/0/data/debate/question").isTextual());
        assertEquals("DOCUMENT_NOT_TRUSTED", answers.at("/1/errors/0/extensions/code").textValue());
        assertTrue(answers.at("/2/data/debate/question").isTextual());
    }

    @Test
    void arraysHaveABound() throws Exception {
        Object[] tooMany = new Object[ClosedProfile.BATCH + 1];
        Arrays.fill(tooMany, Map.of("documentId", "question"));
        for (Object[] requests : List.of(tooMany, new Object[0])) {
            HttpResponse<byte[]> response = client.send(array(requests));
            assertEquals(400, response.statusCode());
            assertEquals("BATCH_TOO_LARGE", code(response));
        }
        assertEquals("INVALID_REQUEST", code(client.send(array(1))));
    }

    @Test
    void whoIsNoProxyOfOursCantSpeakForOthers() throws Exception {
        long left = left(client);
        assertTrue(left(new Client(endpoint)) < left, "Another X-Forwarded-For is another client");
        assertTrue(left(new Client(endpoint)) < left - 1);
    }

    @Test
    void sitesThatAreAllowedMayAskAndOthersMayNot() throws Exception {
        for (String site : List.of(ClosedProfile.SITE, "https://elsewhere.example")) {
            boolean allowed = site.equals(ClosedProfile.SITE);
            HttpResponse<byte[]> asked = client.send(client.request().header("Origin", site)
                    .header("Access-Control-Request-Method", "POST").header("Access-Control-Request-Headers", "content-type")
                    .method("OPTIONS", HttpRequest.BodyPublishers.noBody()).build());
            assertEquals(allowed, asked.headers().firstValue("Access-Control-Allow-Origin").filter(site::equals).isPresent());
            HttpResponse<byte[]> sent = client.send(client.getWith("documentId=question").header("Origin", site)
                    .header("Sec-Fetch-Site", "cross-site").build());
            assertEquals(allowed ? 200 : 403, sent.statusCode());
        }
    }

    @Test
    void aBodyThatDoesntComeIsntWaitedFor() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", URI.create(endpoint).getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(
                    "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
            assertTrue(answer.contains("\"BODY_TOO_SLOW\""), answer);
        }
    }

    @Test
    void httpTwoIsSpokenOverTls() throws Exception {
        HttpClient two = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).sslContext(trusting()).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(secured + "?documentId=question"))
                .header("Accept", "application/graphql-response+json").build();
        HttpResponse<byte[]> response = two.send(request, BodyHandlers.ofByteArray());
        assertEquals("https", response.uri().getScheme());
        assertEquals(HttpClient.Version.HTTP_2, response.version());
        assertTrue(json(response).at("/data/debate/question").isTextual());
    }

    private static SSLContext trusting() throws Exception {
        KeyStore certificates = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(ClosedProfile.CERTIFICATE)) {
            certificates.load(in, ClosedProfile.PASSWORD.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("service", certificates.getCertificate("service"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    /** What is left of the client's budget after it asked for next to nothing. */
    private static long left(Client client) throws Exception {
        String header = client.send(client.getWith("documentId=question").build()).headers().firstValue("RateLimit")
                .orElseThrow();
        return Long.parseLong(header.substring("\"cost\";r=".length()));
    }

    private static void assertRefused(HttpResponse<byte[]> response) throws IOException {
        assertEquals(403, response.statusCode(), new String(response.body(), StandardCharsets.UTF_8));
        assertEquals("DOCUMENT_NOT_TRUSTED", code(response));
    }

    private HttpRequest withKey(Map<String, Object> request, String key) {
        return HttpRequest.newBuilder(client.post(request), (name, value) -> true).header("Historiograph-Key", key).build();
    }

    private HttpRequest array(Object... requests) throws IOException {
        return client.request().header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new ObjectMapper().writeValueAsBytes(requests))).build();
    }

    private static Map<String, Object> persisted(String document) {
        return Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", sha256(document)));
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(Digest.sha256(text.getBytes(StandardCharsets.UTF_8)));
    }
}
