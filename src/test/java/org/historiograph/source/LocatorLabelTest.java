package org.historiograph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;

import org.junit.jupiter.api.Test;

class LocatorLabelTest {
    @Test
    void printsAsAHistorianWould() {
        assertEquals("vol. 2, no. 286, pp. 205–206",
                LocatorLabel.of(Map.of("volume", "2", "letter", "286", "page", "205-206")));
        assertEquals("p. 323", LocatorLabel.of(Map.of("page", "323")));
        assertEquals("p. 76, n. 9", LocatorLabel.of(Map.of("page", "76", "note", "9")));
        assertEquals("¶ 12", LocatorLabel.of(Map.of("paragraph", "12")));
        assertEquals("f. 33", LocatorLabel.of(Map.of("folio", "33")));
        assertEquals("ff. 56–99", LocatorLabel.of(Map.of("folio", "56-99")));
        assertEquals("pp. xii–xv", LocatorLabel.of(Map.of("page", "xii-xv")));
        assertEquals("pp. 12, 15 and 19", LocatorLabel.of(Map.of("page", "12, 15 and 19")));
        assertEquals("sec. IV.2.i, ¶ 40", LocatorLabel.of(Map.of("section", "IV.2.i", "paragraph", "40")));
        assertEquals("“Moscow-Madrid”, ¶ 16", LocatorLabel.of(Map.of("section", "Moscow-Madrid", "paragraph", "16")));
        assertEquals("ch. 3, 4 May 1937", LocatorLabel.of(Map.of("chapter", "3", "date", "4 May 1937")));
        assertEquals("", LocatorLabel.of(Map.of()));
    }
}
