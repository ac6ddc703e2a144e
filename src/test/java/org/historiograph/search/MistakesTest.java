package org.historiograph.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import org.historiograph.SeedsProfile;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Searches for words that are mistyped. */
@QuarkusTest
@TestProfile(SeedsProfile.class)
class MistakesTest extends SearchTest {

    @Test
    void mistakesAreForgivenOnlyWhereNothingIsExact() throws SQLException {
        for (Hit hit : search(words(1)))
            assertTrue(hit.exact(), hit.toString());
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
    void numbersAreTakenAsTheyAre() {
        for (String query : List.of("1870s", "17th", "2936", "1933-1938x"))
            assertTrue(search(query).stream().allMatch(Hit::exact), query);
    }

    @Test
    void aShortWordMayHaveOneMistakeOnly() {
        assertEquals(List.of(), search("xbi"));
        assertEquals(List.of(), search("xqzzyk"));
        assertTrue(things(search("wra")).containsAll(things(exactly("war"))));
    }

    @Test
    void mistakesInEndingsAndTwoInAWordAreCorrected() {
        Map.of("relatins", "relations", "negotiatons", "negotiations", "testimny", "testimony", "archievs", "archives",
                "colectivsation", "collectivisation").forEach(
                        (mistaken, word) -> assertTrue(
                                things(search(mistaken)).containsAll(things(exactly(word))), mistaken + " for " + word));
    }

    private static List<Hit> marked(List<Hit> hits) {
        return hits.stream().filter(hit -> hit.snippet().contains("<mark>")).toList();
    }

    /** Whether the mistaken one is a word to look for, and no more words are a letter away from it than a search takes. */
    private boolean isCorrectable(String mistaken, String word) throws SQLException {
        String sql = "select count(distinct w.stem) <= 5 and bool_or(w.word in (select written.word from written_words(?) written))"
                + " from written_word w, written_words(?) m where is_one_mistake(w.word, m.word)";
        try (Connection connection = database.getConnection(); PreparedStatement near = connection.prepareStatement(sql)) {
            near.setString(1, word);
            near.setString(2, mistaken);
            try (ResultSet row = near.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
