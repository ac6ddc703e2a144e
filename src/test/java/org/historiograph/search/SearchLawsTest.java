package org.historiograph.search;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.historiograph.SeedsProfile;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;

/** What holds for every search. */
@QuarkusTest
@TestProfile(SeedsProfile.class)
class SearchLawsTest extends SearchTest {

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
            assertTrue(hits.get(i - 1).relevance() >= hits.get(i).relevance(), query + " at " + i);
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
    void wordsThatAreInEveryTextFindNothing() {
        for (String query : List.of("the", "the of and", "-stalin", "", " ", "\"the\"", "-the"))
            assertEquals(List.of(), search(query), query);
    }

    private static long count(List<Hit> hits, String type) {
        return hits.stream().filter(hit -> hit.type().equals(type)).count();
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.of(one, other).flatMap(Set::stream).collect(toSet());
    }
}
