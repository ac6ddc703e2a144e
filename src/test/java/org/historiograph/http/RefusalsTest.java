package org.historiograph.http;

import static org.historiograph.http.Client.code;
import static org.historiograph.http.Client.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What is asked of requests beyond the specification's audits, which the real graphql-http package makes. */
@QuarkusTest
@TestProfile(HttpProfile.class)
class RefusalsTest extends ClientTest {

    private static final String QUESTION = "{ debate(slug: \"soviet-intervention-in-spain\") { question } }";

    static Stream<Arguments> tooMuch() {
        return Stream.of(
                Arguments.of("DOCUMENT_TOO_LONG", "#".repeat(60_000)),
                Arguments.of("TOO_MANY_TOKENS", "{" + " a".repeat(5_001) + "}"),
                Arguments.of("PARSE_FAILED", "{"),
                Arguments.of("VALIDATION_FAILED", "{ debate }"),
                Arguments.of("TOO_DEEP", "{ a ".repeat(21) + "}".repeat(21)),
                Arguments.of("TOO_MANY_ALIASES", "{ debates {" + numbered(101, "a%d: totalCount ") + "} }"),
                Arguments.of("TOO_MANY_ROOT_FIELDS", "{ " + numbered(21, "a%d: __typename ") + "}"),
                Arguments.of("TOO_MANY_DIRECTIVES", "{ __typename" + " @a".repeat(51) + "}"),
                Arguments.of("TOO_MANY_REPEATED_FIELDS", "{ debates {" + " totalCount".repeat(52) + "} }"),
                Arguments.of("TOO_MANY_DEFINITIONS", "{ __typename }" + numbered(101, " fragment f%d on Query { __typename }")),
                Arguments.of("TOO_MANY_INPUT_VALUES", "{ nodes(ids: [" + " 1".repeat(1_001) + "]) { id } }"),
                Arguments.of("PAGE_TOO_LARGE", "{ debates(first: 101) { totalCount } }"),
                Arguments.of("TOO_COSTLY",
                        "{ claims(first: 100) { nodes { evidence(first: 100) { nodes { claim { evidence { nodes { id } } } } } } } }"),
                Arguments.of("TOO_MANY_FIELDS", "{ debates { nodes {" + numbered(30, " ...f%d") + "} } }"
                        + numbered(30,
                                " fragment f%d on Debate {" + " slug".repeat(30) + " claims { nodes {" + " slug".repeat(40)
                                        + "} } }")),
                Arguments.of("TOO_MANY_VARIABLES", "query(" + numbered(101, " $v%d: Int") + ") { __typename }"),
                Arguments.of("OPERATION_NAME_REQUIRED", "query A { __typename } query B { __typename }"),
                Arguments.of("BAD_FAITH_INTROSPECTION",
                        "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }"));
    }

    private static String numbered(int count, String format) {
        return IntStream.range(0, count).mapToObj(format::formatted).collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("tooMuch")
    void everyLimitHasItsCode(String code, String document) throws Exception {
        HttpResponse<byte[]> response = client.ask(document);
        assertEquals(code, code(response), new String(response.body(), StandardCharsets.UTF_8));
        assertEquals(400, response.statusCode());
        assertFalse(json(response).has("data"));
    }

    @Test
    void fragmentsThatMultiplyAreRefusedAtOnce() throws Exception {
        StringBuilder document = new StringBuilder("{ ...f0 }");
        for (int i = 0; i < 60; i++)
            document.append(" fragment f" + i + " on Query { ...f" + (i + 1) + " ...f" + (i + 1) + " }");
        document.append(" fragment f60 on Query { __typename }");
        assertEquals("TOO_MANY_ROOT_FIELDS", code(client.ask(document.toString())));
    }

    @Test
    void requestsThatAreNoneAreRefused() throws Exception {
        HttpRequest.BodyPublisher big = HttpRequest.BodyPublishers.ofString("{\"query\":\"" + " ".repeat(300_000) + "\"}");
        HttpResponse<byte[]> large = client.send(client.request().header("Content-Type", "application/json").POST(big).build());
        assertEquals(413, large.statusCode());
        assertEquals("BODY_TOO_LARGE", code(large));

        HttpRequest.BodyPublisher array = HttpRequest.BodyPublishers.ofString("[{\"query\":\"{__typename}\"}]");
        HttpResponse<byte[]> batch = client
                .send(client.request().header("Content-Type", "application/json").POST(array).build());
        assertEquals("BATCHING_DISABLED", code(batch));
        assertEquals(400, batch.statusCode());

        HttpResponse<byte[]> put = client.send(client.request().PUT(array).build());
        assertEquals(405, put.statusCode());
        assertEquals("GET, POST", put.headers().firstValue("Allow").orElseThrow());

        HttpResponse<byte[]> variable = client
                .send(client.post(Map.of("query", "query($n: Int) { debates(first: $n) { totalCount } }",
                        "variables", Map.of("n", Map.of("a", 1)))));
        assertEquals("INVALID_VARIABLE", code(variable));
        assertFalse(new String(variable.body(), StandardCharsets.UTF_8).contains("HashMap"));

        // A misspelt field is no way to learn the names of others.
        assertFalse(new String(client.ask("{ debat }").body(), StandardCharsets.UTF_8).toLowerCase().contains("did you mean"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x",
            "application/json; charset=utf-16" })
    void bodiesThatABrowserSendsAcrossSitesAreRefused(String type) throws Exception {
        HttpRequest request = client.request().header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"{__typename}\"}")).build();
        assertEquals("UNSUPPORTED_MEDIA_TYPE", code(client.send(request)));
    }

    @Test
    void otherSitesAreKeptOut() throws Exception {
        HttpResponse<byte[]> refused = client.send(client.get(QUESTION).header("Sec-Fetch-Site", "cross-site").build());
        assertEquals(403, refused.statusCode());
        assertEquals("CROSS_SITE_REQUEST", code(refused));
        assertEquals(200, client.send(client.get(QUESTION).header("Sec-Fetch-Site", "cross-site")
                .header("Apollo-Require-Preflight", "true").build()).statusCode());
        HttpResponse<byte[]> foreign = client.send(client.get(QUESTION).header("Origin", "https://example.org").build());
        assertTrue(foreign.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
        for (String header : new String[] { "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy",
                "X-Frame-Options" })
            assertTrue(foreign.headers().firstValue(header).isPresent(), header);
    }

    @Test
    void aDocumentCanBeNamed() throws Exception {
        String hash = HexFormat.of().formatHex(Digest.sha256(QUESTION.getBytes(StandardCharsets.UTF_8)));
        Map<String, Object> extensions = Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash));
        assertEquals("PERSISTED_QUERY_NOT_FOUND", code(client.send(client.post(Map.of("extensions", extensions)))));
        assertEquals("PERSISTED_QUERY_HASH_MISMATCH",
                code(client.send(client.post(Map.of("query", "{__typename}", "extensions", extensions)))));
        client.send(client.post(Map.of("query", QUESTION, "extensions", extensions)));
        assertTrue(json(client.send(client.post(Map.of("extensions", extensions)))).at("/data/debate/question").isTextual());

        assertTrue(json(client.send(client.getWith("documentId=question").build())).at("/data/debate/question").isTextual());
        assertEquals("DOCUMENT_NOT_FOUND", code(client.send(client.getWith("documentId=nothing").build())));
    }

    @Test
    void aClientThatAsksForTooMuchHasToWaitAndOthersHaveNot() throws Exception {
        int sent = 0;
        HttpResponse<byte[]> response;
        do {
            response = client
                    .ask("{ a" + sent + ": claims(first: 100) { nodes { evidence(first: 100) { nodes { claim { id } } } } } }");
        } while (response.statusCode() == 200 && ++sent < 100);
        assertEquals(429, response.statusCode());
        assertEquals("RATE_LIMITED", code(response));
        assertTrue(response.headers().firstValueAsLong("Retry-After").orElseThrow() > 0);
        assertTrue(response.headers().firstValue("RateLimit").orElseThrow().startsWith("\"cost\";r="));
        assertEquals(200, new Client(endpoint).ask(QUESTION).statusCode());
    }
}
