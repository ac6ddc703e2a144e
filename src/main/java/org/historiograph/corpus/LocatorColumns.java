package org.historiograph.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.historiograph.source.LocatorLabel;

/** A locator of the corpus as the database's composite type {@code locator}. */
final class LocatorColumns {
    // In the order of the type's declaration, which the label ends.
    static final List<String> PARTS = List.of("volume", "part", "chapter", "section", "page", "column", "paragraph", "note",
            "letter", "folio",
            "number", "date");

    private LocatorColumns() {
    }

    static Composite of(Entry locator) {
        Map<String, String> parts = new LinkedHashMap<>();
        List<String> attributes = new ArrayList<>();
        for (String part : PARTS) {
            String value = locator.text(part);
            attributes.add(value);
            if (value != null)
                parts.put(part, value);
        }
        attributes.add(LocatorLabel.of(parts));
        return new Composite(attributes);
    }
}
