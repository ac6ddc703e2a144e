package org.historiograph.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Whatever a text has in it, a reader of JSON gets it back. */
class MarksTest {

    /** Among them what could be taken for a mark. */
    private static final String[] PARTS = { "\"", "\\", "\n", "\u0001", "\u001f", "\u007f", "é", "Хлевнюк", "歴史", "🏛",
            "\u2028", " ", "a",
            "\\u0041", Marks.BEGIN, Boundary.END.substring(0, 1), Boundary.END.substring(0, 5), Boundary.END.substring(2),
            "',{}[]" };

    @Test
    void everyTextComesBack() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            List<String> texts = new ArrayList<>();
            for (int i = random.nextInt(5); i >= 0; i--)
                texts.add(random.ints(random.nextInt(8), 0, PARTS.length).mapToObj(part -> PARTS[part])
                        .collect(Collectors.joining()));
            String marked = texts.stream().map(text -> Marks.BEGIN + text + Boundary.END)
                    .collect(Collectors.joining(",", "[", "]"));
            Dated data = new Dated(1, new Marks(marked.getBytes(StandardCharsets.UTF_8)));
            assertEquals(texts, data.read(new ObjectMapper(), new TypeReference<List<String>>() {
            }), "seed " + seed);
        }
    }

    @Test
    void aTextWithoutEndIsRefused() {
        byte[] cut = ("{\"a\":" + Marks.BEGIN + "text" + Boundary.END.substring(0, 3)).getBytes(StandardCharsets.UTF_8);
        assertThrows(IllegalStateException.class, () -> new Marks(cut));
    }
}
