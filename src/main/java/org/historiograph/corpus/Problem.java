package org.historiograph.corpus;

import java.util.Comparator;

/**
 * What is wrong at a place of a corpus.
 *
 * @param file the file within the corpus; empty for the corpus as a whole
 * @param line its line, from 1; 0 for the file as a whole
 * @param message what is wrong, the value and what is allowed
 */
public record Problem(String file, int line, String message) implements Comparable<Problem> {
    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(Problem::file).thenComparingInt(Problem::line)
            .thenComparing(Problem::message);

    @Override
    public int compareTo(Problem other) {
        return BY_PLACE.compare(this, other);
    }

    @Override
    public String toString() {
        return line == 0 ? file + ": " + message : file + ":" + line + ": " + message;
    }
}
