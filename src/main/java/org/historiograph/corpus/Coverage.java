package org.historiograph.corpus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which paragraphs, notes and headings of the documents the corpus rests on. A passage counts for the unit that its name begins
 * with
 * (p12s3 for p12), not for a footnote that lies within the span of a paragraph.
 */
final class Coverage {
    /** The units of each document, in its order, with the reason why one carries nothing, or an empty text. */
    private final Map<String, Map<String, String>> units = new LinkedHashMap<>();
    private final Set<String> cited = new HashSet<>();

    void unit(String document, String unit, String nothing) {
        units.computeIfAbsent(document, d -> new LinkedHashMap<>()).put(unit, nothing == null ? "" : nothing);
    }

    /** Notes that a record of the corpus names the passage, as in "kowalsky-2019/p12s3". */
    void cite(String passage) {
        int sentence = passage.indexOf('s', passage.lastIndexOf('/') + 1);
        cited.add(sentence < 0 ? passage : passage.substring(0, sentence));
    }

    List<DocumentCoverage> documents() {
        List<DocumentCoverage> documents = new ArrayList<>();
        units.forEach((document, reasons) -> documents.add(document(document, reasons)));
        return documents;
    }

    private DocumentCoverage document(String document, Map<String, String> reasons) {
        List<String> carrying = new ArrayList<>();
        Map<String, String> nothing = new LinkedHashMap<>();
        List<String> uncovered = new ArrayList<>();
        reasons.forEach((unit, reason) -> {
            if (cited.contains(document + "/" + unit))
                carrying.add(unit);
            else if (!reason.isEmpty())
                nothing.put(unit, reason);
            else
                uncovered.add(unit);
        });
        return new DocumentCoverage(document, carrying, nothing, uncovered);
    }
}
