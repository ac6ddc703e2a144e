package org.historiograph.search;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.historiograph.SeedsProfile;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;

/** What holds for every search, tried on words of the shipped corpus. Repeat a failure with {@code -Dsearch.seed}. */
@QuarkusTest
@TestProfile(SeedsProfile.class)
class SearchLawsTest {

    private static final Logger LOG = Logger.getLogger(SearchLawsTest.class);
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

    private record Hit(String type, String name, boolean exact, double relevance, String snippet) {

        String thing() {
            return type + " " + name;
        }
    }

    @Inject
    DataSource database;

    private Random random;

    @BeforeEach
    void choose() {
        long seed = Long.getLong("search.seed", new Random().nextLong());
        LOG.infof("search.seed=%d", seed);
        random = new Random(seed);
    }

    @RepeatedTest(5)
    void hitsAreWhatHasTheWordsAndNothingElse() throws SQLException {
        String query = words(1 + random.nextInt(2));
        assertEquals(having(query), things(exactly(query)), query);
    }

    @RepeatedTest(3)
    void thePhraseIsInEveryHit() throws SQLException {
        String phrase = "\"" + words(2) + "\"";
        List<Hit> hits = exactly(phrase);
        assertTrue(!hits.isEmpty() && having(phrase).containsAll(things(hits)), phrase);
        assertTrue(things(exactly(phrase.replace("\"", ""))).containsAll(things(hits)), phrase);
    }

    @RepeatedTest(3)
    void aWordIsExcludedOrAllowedInstead() throws SQLException {
        String one = words(1);
        String other = words(1);
        Set<String> without = things(exactly(one + " -" + other));
        Set<String> both = things(exactly(one + " " + other));
        assertTrue(without.stream().noneMatch(both::contains), one + " -" + other);
        assertEquals(things(exactly(one)), union(without, both), one + " with and without " + other);
        assertEquals(union(things(exactly(one)), things(exactly(other))), things(exactly(one + " or " + other)),
                one + " or " + other);
    }

    @RepeatedTest(3)
    void facetsAddUp() throws SQLException {
        String query = words(1);
        List<Hit> hits = search(query);
        Map<String, Integer> sums = new HashMap<>();
        JsonPath answer = ask("query ($query: String!) { searchFacets(query: $query) { facet value count } }",
                Map.of("query", query));
        answer.<Map<String, Object>> getList("data.searchFacets").forEach(facet -> {
            sums.merge((String) facet.get("facet"), (Integer) facet.get("count"), Integer::sum);
            if (facet.get("facet").equals("TYPE"))
                assertEquals(facet.get("count"), (int) count(hits, (String) facet.get("value")), query + ": " + facet);
        });
        assertEquals(hits.size(), sums.getOrDefault("TYPE", 0), query);
        assertEquals(count(hits, "EVIDENCE"), sums.getOrDefault("STANCE", 0).longValue(), query);
        assertTrue(sums.getOrDefault("DECADE", 0) <= count(hits, "SOURCE"), query);
    }

    @RepeatedTest(3)
    void theBestComeFirstAndEachOnce() throws SQLException {
        String query = words(1);
        List<Hit> hits = search(query);
        assertEquals(things(hits).size(), hits.size(), query);
        for (int i = 1; i < hits.size(); i++)
            assertTrue(hits.get(i - 1).relevance >= hits.get(i).relevance, query + " at " + i);
    }

    @Test
    void pagesAreTheWholeListFromEitherEnd() {
        String query = "stalin or soviet";
        List<Hit> hits = search(query);
        assertTrue(hits.size() > 300, "several pages");
        List<Double> backwards = new ArrayList<>();
        String before = null;
        do {
            Map<String, Object> variables = new HashMap<>(Map.of("query", query));
            variables.put("before", before);
            JsonPath page = ask("query ($query: String!, $before: String) { search(query: $query, last: 70, before: $before) {"
                    + " pageInfo { hasPreviousPage startCursor } nodes { relevance } } }", variables);
            backwards.addAll(0,
                    page.<Number> getList("data.search.nodes.relevance").stream().map(Number::doubleValue).toList());
            before = page.getBoolean("data.search.pageInfo.hasPreviousPage")
                    ? page.getString("data.search.pageInfo.startCursor")
                    : null;
        } while (before != null);
        assertEquals(hits.stream().map(Hit::relevance).toList(), backwards);
    }

    @RepeatedTest(3)
    void typesPartTheHits() throws SQLException {
        String query = words(1);
        List<Hit> parts = Stream.of(SearchType.values()).flatMap(type -> search(query, type).stream().filter(Hit::exact))
                .toList();
        assertEquals(things(search(query)), things(parts), query);
    }

    @RepeatedTest(3)
    void accentsAndCaseDoNotMatter() throws SQLException {
        String query = words(1);
        String folded = Normalizer.normalize(query, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toUpperCase(Locale.ROOT);
        assertEquals(search(query), search(folded), query + " and " + folded);
        assertEquals(things(search("Viñas")), things(search("VINAS")));
    }

    @Test
    void mistakesAreForgivenOnlyWhereNothingIsExact() throws SQLException {
        for (Hit hit : search(words(1)))
            assertTrue(hit.exact, hit.toString());
        List<Hit> similar = search("Khlevnuik");
        assertTrue(!similar.isEmpty() && similar.stream().noneMatch(Hit::exact), similar.toString());
    }

    @Test
    void aWordWithExchangedLettersFindsWhatTheWordFinds() throws SQLException {
        int corrected = 0;
        for (int round = 0; round < 30; round++) {
            String word = words(1);
            int at = 1 + random.nextInt(word.length() - 3);
            String mistaken = word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
            List<Hit> hits = search(mistaken);
            if (hits.stream().anyMatch(Hit::exact) || !isCorrectable(mistaken, word))
                continue;
            assertTrue(things(hits).containsAll(things(exactly(word))), mistaken + " for " + word);
            assertTrue(things(marked(hits)).containsAll(things(marked(exactly(word)))), mistaken + " for " + word);
            corrected++;
        }
        assertTrue(corrected > 0);
    }

    @Test
    void mistakesInEndingsAndTwoInAWordAreCorrected() {
        Map.of("relatins", "relations", "negotiatons", "negotiations", "testimny", "testimony", "archievs", "archives",
                "colectivsation", "collectivisation").forEach(
                        (mistaken, word) -> assertTrue(
                                things(search(mistaken)).containsAll(things(exactly(word))), mistaken + " for " + word));
    }

    private static List<Hit> marked(List<Hit> hits) {
        return hits.stream().filter(hit -> hit.snippet.contains("<mark>")).toList();
    }

    /** Whether the mistaken one is a word to look for, and no more words are a letter away from it than a search takes. */
    private boolean isCorrectable(String mistaken, String word) throws SQLException {
        String sql = "select count(distinct w.stem) <= 5 and bool_or(w.word = any(tsvector_to_array(to_tsvector('historiograph_words', ?))))"
                + " from word w, unnest(tsvector_to_array(to_tsvector('historiograph_words', ?))) m (word),"
                + " unnest(ts_lexize('english_stem', m.word)) where w.shortened && shortened(m.word)";
        try (Connection connection = database.getConnection(); PreparedStatement near = connection.prepareStatement(sql)) {
            near.setString(1, word);
            near.setString(2, mistaken);
            try (ResultSet row = near.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    @Test
    void wordsThatAreInEveryTextFindNothing() {
        for (String query : List.of("the", "the of and", "-stalin", "", " ", "\"the\"", "-the"))
            assertEquals(List.of(), search(query), query);
    }

    /** Words that stand together in a text of the corpus, chosen by chance; the search looks for each of them. */
    private String words(int count) throws SQLException {
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
    private Set<String> having(String query) throws SQLException {
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

    private static List<Hit> exactly(String query) {
        return search(query).stream().filter(Hit::exact).toList();
    }

    /** All hits, page by page. */
    private static List<Hit> search(String query, SearchType... types) {
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

    private static JsonPath ask(String query, Map<String, Object> variables) {
        JsonPath answer = given().contentType("application/json").body(Map.of("query", query, "variables", variables))
                .post("/graphql").then().statusCode(200).extract().jsonPath();
        assertNull(answer.get("errors"));
        return answer;
    }

    private static long count(List<Hit> hits, String type) {
        return hits.stream().filter(hit -> hit.type.equals(type)).count();
    }

    private static Set<String> things(List<Hit> hits) {
        return hits.stream().map(Hit::thing).collect(toSet());
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.of(one, other).flatMap(Set::stream).collect(toSet());
    }
}
