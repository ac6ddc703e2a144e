package org.historiograph.http;

import static org.historiograph.http.Client.code;
import static org.historiograph.http.Client.json;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.historiograph.CountedStatements;
import org.historiograph.revision.Revisions;
import org.junit.jupiter.api.Test;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import com.github.luben.zstd.ZstdInputStream;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What answers are like and how long they are kept. */
@QuarkusTest
@TestProfile(HttpProfile.class)
class AnswersTest extends ClientTest {

    private static final String QUESTION = "{ debate(slug: \"soviet-intervention-in-spain\") { question } }";
    private static final String MANY = "{ claims(first: 40) { nodes { slug statement evidence { nodes { summary source { title byline } } } } } }";

    @Inject
    DataSource database;

    @Inject
    Revisions revisions;

    @Inject
    CountedStatements statements;

    @Inject
    AnswerCache cache;

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

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
