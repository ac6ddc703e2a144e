package org.historiograph.corpus.anchor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds anchored passages in a text. A passage at its place costs its length. Those that aren't are looked for together, all of
 * one length in one
 * pass over the text: the time grows with the text and with the number of different lengths, not with the number of passages.
 */
public final class AnchorSearch {
    /** As many places as an ambiguity needs to be seen. */
    private static final int PLACES = 5;

    private final String letters;

    /** Searches the text with this stream of {@link Letters}. */
    public AnchorSearch(String letters) {
        this.letters = letters;
    }

    /** What became of each passage, in the order given. */
    public Map<String, Finding> find(Map<String, Anchor> anchors) {
        Map<String, Finding> findings = new LinkedHashMap<>();
        Map<Integer, Map<Long, List<Lost>>> lost = new HashMap<>();
        anchors.forEach((name, anchor) -> {
            findings.put(name, new Finding(Status.EXACT, List.of(anchor.offset())));
            if (!anchor.isAt(letters, anchor.offset()))
                lost.computeIfAbsent(anchor.length(), length -> new HashMap<>())
                        .computeIfAbsent(anchor.hash(), hash -> new ArrayList<>())
                        .add(new Lost(name, anchor, new ArrayList<>()));
        });
        lost.forEach((length, byHash) -> {
            look(length, byHash);
            byHash.values().forEach(all -> all.forEach(one -> findings.put(one.name, Finding.elsewhere(one.places))));
        });
        return findings;
    }

    private void look(int length, Map<Long, List<Lost>> byHash) {
        if (length > letters.length())
            return;
        RollingHash hash = new RollingHash(letters, length);
        do {
            for (Lost one : byHash.getOrDefault(hash.value(), List.of())) {
                if (one.places.size() < PLACES && one.anchor.isAt(letters, hash.offset()))
                    one.places.add(hash.offset());
            }
        } while (hash.move());
    }

    private record Lost(String name, Anchor anchor, List<Integer> places) {
    }
}
