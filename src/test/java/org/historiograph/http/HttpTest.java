package org.historiograph.http;

import static org.historiograph.http.Client.code;
import static org.historiograph.http.Client.json;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.historiograph.CountedStatements;
import org.historiograph.revision.Revisions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import com.github.luben.zstd.ZstdInputStream;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What the endpoint promises beyond the specification's audits, which the real graphql-http package makes. */
@QuarkusTest
@TestProfile(HttpProfile.class)
class HttpTest {

    private static final String QUESTION = "{ debate(slug: \"soviet-intervention-in-spain\") { question } }";
    private static final String MANY = "{ claims(first: 40) { nodes { slug statement evidence { nodes { summary source { title byline } } } } } }";

    @TestHTTPResource("/graphql")
    String endpoint;

    @Inject
    DataSource database;

    @Inject
    Revisions revisions;

    @Inject
    CountedStatements statements;

    @Inject
    AnswerCache cache;

    @Inject
    @Readiness
    ReadsHealth health;

    private Client client;

    @BeforeEach
    void newClient() {
        client = new Client(endpoint);
    }

    @Test
    void bytesOfTheDatabaseComeWithTheirLengthAndTheCost() throws Exception {
        HttpResponse<byte[]> response = client.ask(QUESTION);
        assertEquals(
                "{\"data\":{\"debate\":{\"question\":\"Why did it happen?\"}},\"extensions\":{\"cost\":{\"requested\":1,\"limit\":50000,\"left\":49999}}}",
                new String(response.body(), StandardCharsets.UTF_8));
        assertEquals(response.body().length, response.headers().firstValueAsLong("Content-Length").orElseThrow());
    }

    @Test
    void everyCodingGivesTheSameAnswerUnderATagOfItsOwn() throws Exception {
        byte[] plain = client.send(client.get(MANY).build()).body();
        for (String coding : new String[] { "gzip", "br", "zstd" }) {
            HttpResponse<byte[]> response = client.send(client.get(MANY).header("Accept-Encoding", coding).build());
            assertEquals(coding, response.headers().firstValue("Content-Encoding").orElseThrow());
            assertTrue(response.headers().firstValue("ETag").orElseThrow().endsWith("." + coding + "\""));
            assertTrue(response.body().length < plain.length / 4);
            var body = new ByteArrayInputStream(response.body());
            try (var decoded = coding.equals("gzip") ? new GZIPInputStream(body)
                    : coding.equals("br") ? new BrotliInputStream(body) : new ZstdInputStream(body)) {
                assertArrayEquals(plain, decoded.readAllBytes());
            }
        }
    }

    @Test
    void httpTwoIsSpoken() throws Exception {
        HttpClient two = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        HttpResponse<byte[]> response = two.send(client.get(QUESTION).build(), BodyHandlers.ofByteArray());
        assertEquals(HttpClient.Version.HTTP_2, response.version());
        assertEquals(200, response.statusCode());
    }

    @Test
    void anAnswerIsKeptUntilTheCorpusChanges() throws Exception {
        HttpResponse<byte[]> first = client.send(client.get(QUESTION).build());
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertEquals("public, no-cache", first.headers().firstValue("Cache-Control").orElseThrow());
        statements.takeCount();
        HttpResponse<byte[]> same = client.send(client.get(QUESTION).header("If-None-Match", tag).build());
        assertEquals(304, same.statusCode());
        assertEquals(tag, same.headers().firstValue("ETag").orElseThrow());
        assertEquals(0, same.body().length);
        assertArrayEquals(first.body(), client.send(client.get(QUESTION).build()).body());
        assertEquals(0, statements.takeCount(), "What is known needs no statement");

        long before = revisions.current().orElseThrow();
        execute("""
                with new as (insert into revision (made_by, digest, inserted, updated, deleted)
                  values ('test', '', 0, 1, 0) returning number)
                update debate set question = 'And why then?', revision = new.number from new""");
        while (revisions.current().orElse(before) == before)
            Thread.sleep(5);
        HttpResponse<byte[]> changed = client.send(client.get(QUESTION).header("If-None-Match", tag).build());
        assertEquals(200, changed.statusCode());
        assertNotEquals(tag, changed.headers().firstValue("ETag").orElseThrow());
        assertEquals("And why then?", json(changed).at("/data/debate/question").textValue());
        execute("update debate set question = 'Why did it happen?'");
        execute("insert into revision (made_by, digest, inserted, updated, deleted) values ('test', '', 0, 1, 0)");
        while (revisions.current().orElse(before) != before + 2)
            Thread.sleep(5);
    }

    @Test
    void keptAnswersTakeNoMoreThanTheirShareOfMemory() throws Exception {
        int size = 50_000;
        List<String> tags = IntStream.range(0, 200).mapToObj(n -> "tag " + n).toList();
        for (String tag : tags)
            cache.put(tag, new Body(new byte[size]));
        long most = HttpProfile.CACHE / size;
        long kept = tags.size();
        // What is too much goes a moment after it came.
        for (int i = 0; kept > most && i < 100; i++) {
            Thread.sleep(10);
            kept = tags.stream().filter(tag -> cache.get(tag) != null).count();
        }
        assertTrue(0 < kept && kept <= most, kept + " answers are kept");
    }

    @Test
    void everyAnswerSaysOfWhichRevisionItIs() throws Exception {
        String newest = Long.toString(revisions.current().orElseThrow());
        for (String held : List.of("0", newest, "999999999")) {
            HttpResponse<byte[]> answer = client.send(client.get(QUESTION).header("Historiograph-Revision", held).build());
            assertEquals(200, answer.statusCode());
            assertEquals(newest, answer.headers().firstValue("Historiograph-Revision").orElseThrow());
            HttpResponse<byte[]> same = client.send(client.get(QUESTION)
                    .header("If-None-Match", answer.headers().firstValue("ETag").orElseThrow()).build());
            assertEquals(304, same.statusCode());
            assertEquals(newest, same.headers().firstValue("Historiograph-Revision").orElseThrow());
        }
        for (String held : List.of("", "newest", "-1", "1".repeat(30)))
            assertEquals("INVALID_REQUEST",
                    code(client.send(client.get(QUESTION).header("Historiograph-Revision", held).build())));
    }

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

    @Test
    void statementsEndAndRequestsThatFindNoPlaceAreTurnedAway() throws Exception {
        // A document that is known takes one place for its statement; a new one would take another before, for its validation.
        String query = "query Page($first: Int!) { debates(first: $first) { nodes { slug } } }";
        assertEquals(200, client.send(client.post(Map.of("query", query, "variables", Map.of("first", 100)))).statusCode());
        try (Connection locking = database.getConnection()) {
            locking.setAutoCommit(false);
            locking.createStatement().execute("lock table debate in access exclusive mode");
            List<CompletableFuture<HttpResponse<byte[]>>> responses = IntStream
                    .range(0, HttpProfile.WORKERS + HttpProfile.QUEUE + 4)
                    .mapToObj(i -> client.sendAsync(client.post(Map.of("query", query, "variables", Map.of("first", i)))))
                    .toList();
            // Those that find no place are the first to be answered.
            CompletableFuture.anyOf(responses.toArray(CompletableFuture[]::new)).get();
            HttpResponse<byte[]> refused = responses.stream().filter(CompletableFuture::isDone).findFirst().orElseThrow().get();
            assertEquals(503, refused.statusCode());
            assertEquals("OVERLOADED", code(refused));
            assertEquals("1", refused.headers().firstValue("Retry-After").orElseThrow());
            assertEquals(HealthCheckResponse.Status.DOWN, health.call().getStatus());

            Set<Integer> statuses = new HashSet<>();
            for (var response : responses)
                statuses.add(response.get().statusCode());
            // The statements at work came to their timeout, and whoever waited for them had waited for too long.
            assertEquals(Set.of(503, 504), statuses);
        }
        assertEquals(200, client.ask("{ c: debates { nodes { slug } } }").statusCode());
        assertEquals(HealthCheckResponse.Status.UP, health.call().getStatus());
    }

    @Test
    void aClientThatGoesAwayTakesItsStatementAlong() throws Exception {
        try (Connection locking = database.getConnection()) {
            locking.setAutoCommit(false);
            locking.createStatement().execute("lock table debate in access exclusive mode");
            try (var socket = new java.net.Socket("127.0.0.1", java.net.URI.create(endpoint).getPort())) {
                socket.getOutputStream().write(
                        ("GET /graphql?query=%7Bgone%3Adebates%7Bnodes%7Bslug%7D%7D%7D HTTP/1.1\r\nHost: localhost\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                while (waiting() == 0)
                    Thread.sleep(10);
            }
            long start = System.nanoTime();
            while (waiting() > 0)
                Thread.sleep(10);
            assertTrue(System.nanoTime() - start < 1_000_000_000L, "The statement ended no sooner than by its timeout");
        }
    }

    private int waiting() throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")) {
            result.next();
            return result.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
