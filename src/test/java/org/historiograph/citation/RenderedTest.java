package org.historiograph.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

class RenderedTest {

    private static final Renderer RENDERER = new Renderer();

    private static Map<CitationStyle, Rendered> render(String json) throws Exception {
        return RENDERER.render(CslItem.complete(new ObjectMapper().readTree(json)));
    }

    @Test
    void aBookInEveryStyle() throws Exception {
        var book = render(
                """
                        {"id": "kotkin-2017", "type": "book", "title": "Stalin: Waiting for Hitler, 1929–1941", "author": [{"family": "Kotkin", "given": "Stephen"}],
                         "issued": "2017", "publisher": "Penguin Press", "publisher-place": "New York"}""");
        assertEquals("Kotkin, Stephen. 2017. Stalin: Waiting for Hitler, 1929–1941. Penguin Press.",
                book.get(CitationStyle.CHICAGO_AUTHOR_DATE).bibliography());
        assertEquals("(Kotkin 2017)", book.get(CitationStyle.CHICAGO_AUTHOR_DATE).inText());
        assertEquals(new Rendered("Kotkin, Stephen. Stalin: Waiting for Hitler, 1929–1941. Penguin Press, 2017.",
                "Stephen Kotkin, Stalin: Waiting for Hitler, 1929–1941 (Penguin Press, 2017).",
                "Stephen Kotkin, Stalin: Waiting for Hitler, 1929–1941 (Penguin Press, 2017), ", false,
                "Stephen Kotkin, Stalin: Waiting for Hitler, 1929–1941 (Penguin Press, 2017), ", "."),
                book.get(CitationStyle.CHICAGO_NOTES));
        assertEquals(new Rendered("Kotkin, S. (2017). Stalin: Waiting for Hitler, 1929–1941. Penguin Press.", "(Kotkin, 2017)",
                "(Kotkin, 2017, ", true, "(Kotkin, 2017, ", ")"), book.get(CitationStyle.APA));
        assertEquals(new Rendered("Kotkin, Stephen. Stalin: Waiting for Hitler, 1929–1941. Penguin Press, 2017.", "(Kotkin)",
                "(Kotkin ", false, "(Kotkin, ", ")"), book.get(CitationStyle.MLA));
    }

    @Test
    void theSameWorkTwiceIsCitedInFullTwice() throws Exception {
        String item = """
                {"id": "carr-1984", "type": "book", "title": "The Comintern and the Spanish Civil War", "author": [{"family": "Carr", "given": "E. H."}]}""";
        assertEquals(render(item), render(item));
    }

    @Test
    void datesThatCslCannotSayAreWrittenOut() throws Exception {
        for (var date : Map.of("193X", "1930s", "1936/1939", "1936–1939", "1936~", "[1936?]", "1936/..", "1936–").entrySet()) {
            String cited = render("""
                    {"id": "x", "type": "book", "title": "T", "author": [{"literal": "Comintern"}], "issued": "%s"}"""
                    .formatted(date.getKey()))
                    .get(CitationStyle.CHICAGO_AUTHOR_DATE).inText();
            assertEquals("(Comintern " + date.getValue() + ")", cited);
        }
    }

    @Test
    void numbersThatAreNoneLeaveTheRestOfTheCitation() throws Exception {
        for (String number : List.of("<b>&amp;</b> 1_000", "<b>&amp;</b> -", "a,b;c -", "&", ", 3"))
            for (String variable : List.of("volume", "issue", "edition", "page", "number", "chapter-number",
                    "number-of-volumes")) {
                String cited = render(
                        """
                                {"id": "x", "type": "article-journal", "title": "T", "container-title": "J", "author": [{"literal": "Comintern"}], "issued": "1936",
                                 "%s": "%s"}"""
                                .formatted(variable, number))
                        .get(CitationStyle.APA).bibliography();
                assertTrue(cited.startsWith("Comintern. (1936). T. J"), variable + " " + number + ": " + cited);
            }
    }
}
