package org.historiograph.corpus.anchor;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a passage was found.
 *
 * @param places offsets in the stream of letters: one if it is EXACT or MOVED, the first ones if it is AMBIGUOUS, else none
 */
public record Finding(Status status, List<Integer> places) {
    static Finding elsewhere(List<Integer> places) {
        return new Finding(places.isEmpty() ? Status.ABSENT : places.size() == 1 ? Status.MOVED : Status.AMBIGUOUS,
                List.copyOf(places));
    }

    @Override
    public String toString() {
        String offsets = places.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return switch (status) {
            case MOVED -> "MOVED to " + offsets;
            case AMBIGUOUS -> "AMBIGUOUS: found at " + offsets;
            default -> status.name();
        };
    }
}
