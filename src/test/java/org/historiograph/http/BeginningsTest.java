package org.historiograph.http;

import static org.historiograph.http.Client.json;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The filter startsWith finds what begins so and nothing else, at the borders of Unicode too. */
@QuarkusTest
@TestProfile(HttpProfile.class)
class BeginningsTest {

    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);
    private static final List<String> TEXTS = List.of("a", "ab", "ab" + LAST, "ab" + LAST + LAST + "c", "ac", "b", "Ab", "a%",
            "a_",
            "~", "\u007f", "\u0080", "\u07ff", "\u0800", "\ud7ff", "\ud7ffa", "\ud7ff" + LAST + "a", "\ue000", "\ue000a",
            "\uffff",
            "\uffffa", "\ud800\udc00", "\udbff\udffe", "\udbff\udffea", LAST, LAST + LAST, LAST + LAST + "a");

    @TestHTTPResource("/graphql")
    String endpoint;

    @Inject
    DataSource database;

    @BeforeEach
    void insert() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement topic = connection.prepareStatement(
                        "insert into topic (id, revision, slug, label) values (gen_random_uuid(), 1, ?, ?)")) {
            for (String text : TEXTS) {
                topic.setString(1, "beginnings-" + TEXTS.indexOf(text));
                topic.setString(2, text);
                topic.addBatch();
            }
            topic.executeBatch();
        }
    }

    @AfterEach
    void delete() throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("delete from topic where slug like 'beginnings-%'");
        }
    }

    @Test
    void areFoundAsTheyAre() throws Exception {
        Client client = new Client(endpoint);
        for (String beginning : beginnings()) {
            Set<String> expected = new TreeSet<>(TEXTS);
            expected.removeIf(text -> !text.startsWith(beginning));
            String query = "{ topics(first: 100, filter: {label: {startsWith: \"%s\"}}) { nodes { label } } }"
                    .formatted(beginning);
            assertEquals(expected, labels(client.ask(query)), beginning);
            // One document for all of them, so that plans are shared.
            String shared = "query($b: String) { topics(first: 100, filter: {label: {startsWith: $b}}) { nodes { label } } }";
            assertEquals(expected,
                    labels(client.send(client.post(Map.of("query", shared, "variables", Map.of("b", beginning))))), beginning);
        }
    }

    private static Set<String> beginnings() {
        Set<String> beginnings = new TreeSet<>(List.of("", "abc", "\ud7fe", LAST.repeat(3)));
        for (String text : TEXTS)
            for (int end = text.length(); end > 0; end = text.offsetByCodePoints(end, -1))
                beginnings.add(text.substring(0, end));
        return beginnings;
    }

    private static Set<String> labels(HttpResponse<byte[]> response) throws Exception {
        return new TreeSet<>(json(response).at("/data/topics/nodes").findValuesAsText("label"));
    }
}
