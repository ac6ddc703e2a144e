package org.historiograph.corpus;

import static org.historiograph.source.ContributorRole.AUTHOR;
import static org.historiograph.source.ContributorRole.DIRECTOR;
import static org.historiograph.source.ContributorRole.EDITOR;
import static org.historiograph.source.ContributorRole.RECIPIENT;
import static org.historiograph.source.ContributorRole.TRANSLATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class BylineTest {
    @Test
    void namesThoseWhoMadeTheWork() {
        assertEquals("Stephen Kotkin", Byline.of(Map.of(AUTHOR, List.of("Stephen Kotkin"), TRANSLATOR, List.of("Somebody"))));
        assertEquals("David Reynolds, Warren F. Kimball and A. O. Chubarian, eds.",
                Byline.of(Map.of(EDITOR, List.of("David Reynolds", "Warren F. Kimball", "A. O. Chubarian"))));
        assertEquals("Sergei Eisenstein, dir.", Byline.of(Map.of(DIRECTOR, List.of("Sergei Eisenstein"))));
        assertEquals("Joseph Stalin to Francisco Largo Caballero",
                Byline.of(Map.of(AUTHOR, List.of("Joseph Stalin"), RECIPIENT, List.of("Francisco Largo Caballero"))));
        assertEquals("to Ivan Maisky", Byline.of(Map.of(RECIPIENT, List.of("Ivan Maisky"))));
        assertEquals("", Byline.of(Map.of()));
    }

    @Test
    void namesAreSortedWithoutAccents() {
        assertEquals("vinas, angel", new PersonName("Viñas", "Ángel", null, null, null, null).sorted());
        assertEquals("Joachim von Ribbentrop", new PersonName("Ribbentrop", "Joachim", null, "von", null, null).printed());
        assertEquals("ribbentrop, joachim von", new PersonName("Ribbentrop", "Joachim", null, "von", null, null).sorted());
        assertEquals("de gaulle, charles", new PersonName("Gaulle", "Charles", null, null, "de", null).sorted());
        assertEquals("polburo", new PersonName(null, null, null, null, null, "Połburo").sorted());
    }
}
