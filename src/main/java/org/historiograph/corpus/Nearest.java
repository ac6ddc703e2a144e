package org.historiograph.corpus;

import java.util.Collection;

/** The word that somebody who mistyped probably meant. */
final class Nearest {
    private Nearest() {
    }

    /**
     * A phrase that names the candidate nearest to the word, as in {@code "; did you mean 'katyn'?"}; empty when none is near.
     */
    static String suggestion(String word, Collection<String> candidates) {
        int bound = Math.max(2, word.length() / 4);
        String nearest = null;
        for (String candidate : candidates) {
            int distance = distance(word, candidate, bound);
            if (distance <= bound) {
                bound = distance - 1;
                nearest = candidate;
            }
        }
        return nearest == null ? "" : "; did you mean '" + nearest + "'?";
    }

    /** The number of letters to change, drop or add; some number above the bound when there are more. */
    private static int distance(String a, String b, int bound) {
        if (Math.abs(a.length() - b.length()) > bound)
            return bound + 1;
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++)
            row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            int best = row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
                best = Math.min(best, row[j]);
            }
            if (best > bound)
                return bound + 1;
        }
        return row[b.length()];
    }
}
