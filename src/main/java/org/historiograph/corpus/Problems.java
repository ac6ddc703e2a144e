package org.historiograph.corpus;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything that is wrong with a corpus. One bad record doesn't hide the next; beyond the first thousand they are only
 * counted.
 */
public final class Problems {
    static final int KEPT = 1000;

    private final List<Problem> kept = new ArrayList<>();
    private long count;

    void add(String file, int line, String message) {
        count++;
        if (kept.size() < KEPT)
            kept.add(new Problem(file, line, message));
    }

    public boolean isEmpty() {
        return count == 0;
    }

    public long count() {
        return count;
    }

    /** The first problems by file and line, one a line, and how many more there are. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(kept.stream().sorted().map(Problem::toString).toList());
        if (count > kept.size())
            lines.add("and " + (count - kept.size()) + " more");
        return lines;
    }
}
