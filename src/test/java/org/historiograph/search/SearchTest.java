package org.historiograph.search;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;

import io.restassured.path.json.JsonPath;

/** Searches of the shipped corpus for words of it. Repeat a failure with {@code -Dsearch.seed}. */
abstract class SearchTest {

    private static final Logger LOG = Logger.getLogger(SearchTest.class);
    /** All texts that are searched, told again without what the search keeps ready. */
    private static final String TEXTS = """
            select 'DEBATE' as type, slug as name, concat_ws(' ', question, summary) as text from debate
            union all select 'POSITION', slug, concat_ws(' ', name, thesis) from position
            union all select 'CLAIM', slug, concat_ws(' ', statement, note) from claim
            union all select 'EVIDENCE', id::text, concat_ws(' ', summary, quotation) from evidence
            union all select 'SOURCE', key, concat_ws(' ', coalesce(title, as_cited), byline, container_title, as_cited, repository) from work
            union all select 'PERSON', slug, concat_ws(' ', name, description) from person
            union all select 'EVENT', slug, concat_ws(' ', name, place, summary) from event""";
    private static final String PAGE = """
            query ($query: String!, $types: [SearchType!], $after: String) {
              search(query: $query, types: $types, first: 100, after: $after) {
                totalCount pageInfo { hasNextPage endCursor }
                nodes { type exact relevance snippet
                  node { ... on Debate { slug } ... on Position { slug } ... on Claim { slug } ... on Evidence { id } ... on Source { key }
                         ... on Person { slug } ... on Event { slug } } } } }""";

    record Hit(String type, String name, boolean exact, double relevance, String snippet) {

        String thing() {
            return type + " " + name;
        }
    }

    @Inject
    DataSource database;

    Random random;

    @BeforeEach
    void choose() {
        long seed = Long.getLong("search.seed", new Random().nextLong());
        LOG.infof("search.seed=%d", seed);
        random = new Random(seed);
    }

    /** Words that stand together in a text of the corpus, chosen by chance; the search looks for each of them. */
    String words(int count) throws SQLException {
        String sql = "select text from (" + TEXTS + ") texts where length(text) > 30 order by md5(text || ?) limit 50";
        try (Connection connection = database.getConnection(); PreparedStatement texts = connection.prepareStatement(sql)) {
            texts.setString(1, "" + random.nextLong());
            try (ResultSet rows = texts.executeQuery()) {
                while (rows.next()) {
                    String[] words = rows.getString(1).split(" ");
                    for (int from = random.nextInt(words.length); from + count <= words.length; from++) {
                        List<String> chosen = List.of(words).subList(from, from + count);
                        if (chosen.stream().allMatch(word -> word.matches("\\p{L}{5,}") && isLookedFor(connection, word)))
                            return String.join(" ", chosen);
                    }
                }
            }
        }
        throw new IllegalStateException("The corpus has no words");
    }

    private static boolean isLookedFor(Connection connection, String word) {
        try (PreparedStatement parse = connection
                .prepareStatement("select numnode(websearch_to_tsquery('historiograph', ?))")) {
            parse.setString(1, word);
            try (ResultSet nodes = parse.executeQuery()) {
                return nodes.next() && nodes.getInt(1) > 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What has the words, as PostgreSQL finds by reading every text. */
    Set<String> having(String query) throws SQLException {
        Set<String> found = new HashSet<>();
        String sql = "select type, name from (" + TEXTS
                + ") texts where to_tsvector('historiograph', text) @@ websearch_to_tsquery('historiograph', ?)";
        try (Connection connection = database.getConnection(); PreparedStatement texts = connection.prepareStatement(sql)) {
            texts.setString(1, query);
            try (ResultSet rows = texts.executeQuery()) {
                while (rows.next())
                    found.add(rows.getString(1) + " " + rows.getString(2));
            }
        }
        return found;
    }

    static List<Hit> exactly(String query) {
        return search(query).stream().filter(Hit::exact).toList();
    }

    /** All hits, page by page. */
    static List<Hit> search(String query, SearchType... types) {
        List<Hit> hits = new ArrayList<>();
        String after = null;
        JsonPath page;
        do {
            Map<String, Object> variables = new HashMap<>(Map.of("query", query));
            variables.put("types", types.length == 0 ? null : types);
            variables.put("after", after);
            page = ask(PAGE, variables);
            page.<Map<String, Object>> getList("data.search.nodes").forEach(node -> hits.add(hit(node)));
            after = page.getString("data.search.pageInfo.endCursor");
        } while (page.getBoolean("data.search.pageInfo.hasNextPage"));
        assertEquals(page.getInt("data.search.totalCount"), hits.size(), query);
        return hits;
    }

    private static Hit hit(Map<String, Object> node) {
        String name = ((Map<?, ?>) node.get("node")).values().stream().map(Object::toString).collect(joining());
        return new Hit((String) node.get("type"), name, (Boolean) node.get("exact"),
                ((Number) node.get("relevance")).doubleValue(), (String) node.get("snippet"));
    }

    static JsonPath ask(String query, Map<String, Object> variables) {
        JsonPath answer = given().contentType("application/json").body(Map.of("query", query, "variables", variables))
                .post("/graphql").then().statusCode(200).extract().jsonPath();
        assertNull(answer.get("errors"));
        return answer;
    }

    static Set<String> things(List<Hit> hits) {
        return hits.stream().map(Hit::thing).collect(toSet());
    }
}
