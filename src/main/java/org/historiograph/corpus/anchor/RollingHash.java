package org.historiograph.corpus.anchor;

/**
 * The polynomial hash of a run of chars: the sum of c[i] * B^(n-1-i) modulo 2^64, B being Knuth's MMIX multiplier. Moved by one
 * char it takes two
 * multiplications, so a text is searched for many runs of one length in one pass. It only finds candidates; a SHA-256 decides.
 */
public final class RollingHash {
    private static final long BASE = 6364136223846793005L;

    private final CharSequence text;
    private final int length;
    private final long leaving;
    private int offset;
    private long value;

    /** Begins at the start of a text that is at least as long as the run. */
    RollingHash(CharSequence text, int length) {
        this.text = text;
        this.length = length;
        this.value = of(text.subSequence(0, length));
        long power = 1;
        for (int i = 1; i < length; i++)
            power *= BASE;
        this.leaving = power;
    }

    public static long of(CharSequence run) {
        long hash = 0;
        for (int i = 0; i < run.length(); i++)
            hash = hash * BASE + run.charAt(i);
        return hash;
    }

    /** Where the run begins. */
    int offset() {
        return offset;
    }

    /** The hash of the run there. */
    long value() {
        return value;
    }

    /** Moves on by one char; false at the end of the text. */
    boolean move() {
        if (offset + length >= text.length())
            return false;
        value = (value - text.charAt(offset) * leaving) * BASE + text.charAt(offset + length);
        offset++;
        return true;
    }
}
