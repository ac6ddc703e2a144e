package org.historiograph.plan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How texts come from the database: as they are, between two marks. Here they become JSON strings, while the answer is copied.
 * Escaping them costs PostgreSQL a fifth of a statement's time (to_json looks its argument's type up for every value), and here
 * next to nothing.
 * <p>
 * No text can end itself, since the mark at its end is a {@link Boundary}.
 */
final class Marks {

    private static final byte START_OF_TEXT = 2;

    static final String BEGIN = String.valueOf((char) START_OF_TEXT);

    private static final VarHandle EIGHT_BYTES = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101010101010101L;
    private static final long HIGHEST = EACH << Byte.SIZE - 1;

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    /** The letter that escapes a character (RFC 8259, section 7), where it has one. */
    private static final byte[] ESCAPES = new byte[128];
    static {
        String escaped = "\"\\\b\f\n\r\t";
        String letters = "\"\\bfnrt";
        for (int i = 0; i < escaped.length(); i++)
            ESCAPES[escaped.charAt(i)] = (byte) letters.charAt(i);
    }

    private final byte[] marked;
    private byte[] json;
    private int length;
    private int objects;

    /**
     * @param marked an answer in UTF-8, with marks
     * @throws IllegalStateException when a text has no end
     */
    Marks(byte[] marked) {
        this.marked = marked;
        this.json = new byte[marked.length + 64];
        convert();
    }

    /** JSON in UTF-8 in the first bytes of this array. */
    byte[] json() {
        return json;
    }

    /** How many bytes of the array are JSON. */
    int length() {
        return length;
    }

    /** How many objects it has. */
    int objects() {
        return objects;
    }

    private void convert() {
        int at = 0;
        while (at < marked.length) {
            at = constant(at);
            if (at < marked.length)
                at = string(at + 1);
        }
    }

    /** Copies what is JSON already. @return where the next text begins, or the end */
    private int constant(int from) {
        int at = from;
        for (; at + Long.BYTES <= marked.length; at += Long.BYTES) {
            long eight = copyEight(at);
            long begins = equal(eight, START_OF_TEXT);
            long opened = equal(eight, (byte) '{');
            if (begins != 0) {
                objects += Long.bitCount(opened & begins - 1);
                return at + skip(begins);
            }
            objects += Long.bitCount(opened);
            length += Long.BYTES;
        }
        for (; at < marked.length && marked[at] != START_OF_TEXT; at++) {
            put(marked[at]);
            objects += marked[at] == '{' ? 1 : 0;
        }
        return at;
    }

    /** Writes the text that begins there as a string. @return what comes behind its end mark */
    private int string(int begin) {
        put((byte) '"');
        for (int at = plain(begin); at < marked.length; at = plain(at + 1)) {
            if (marked[at] == Boundary.END_OF_TEXT && isEnd(at)) {
                put((byte) '"');
                return at + Boundary.BYTES.length;
            }
            escape(marked[at]);
            // Room for the rest, should it have nothing to escape, and for eight bytes of which some don't count.
            if (json.length - length < marked.length - at + Long.BYTES)
                json = Arrays.copyOf(json, length + 2 * (marked.length - at + Long.BYTES));
        }
        throw new IllegalStateException("A text in the answer of the database has no end");
    }

    /** Copies what can stand in a string as it is. @return where the first byte is that can't */
    private int plain(int from) {
        int at = from;
        for (; at + Long.BYTES <= marked.length; at += Long.BYTES) {
            long peculiar = peculiar(copyEight(at));
            if (peculiar != 0)
                return at + skip(peculiar);
            length += Long.BYTES;
        }
        for (; at < marked.length && isPlain(marked[at]); at++)
            put(marked[at]);
        return at;
    }

    private static boolean isPlain(byte one) {
        // Bytes of characters beyond ASCII are negative.
        return one < 0 || one >= ' ' && one != '"' && one != '\\';
    }

    /** Copies eight bytes, of which those count that the length is raised by. */
    private long copyEight(int at) {
        long eight = (long) EIGHT_BYTES.get(marked, at);
        EIGHT_BYTES.set(json, length, eight);
        return eight;
    }

    /** Counts the bytes before the first flag. */
    private int skip(long flags) {
        int bytes = Long.numberOfTrailingZeros(flags) / Byte.SIZE;
        length += bytes;
        return bytes;
    }

    /** Flags the highest bit of each byte that is equal to this one. */
    private static long equal(long eight, byte one) {
        long different = eight ^ EACH * one;
        return ~((different & ~HIGHEST) + ~HIGHEST | different | ~HIGHEST);
    }

    /**
     * Flags the first byte that can't stand in a string, and perhaps others behind it: a byte that is too small borrows
     * from its highest bit, and from the byte behind.
     */
    private static long peculiar(long eight) {
        long quotes = eight ^ EACH * '"';
        long backslashes = eight ^ EACH * '\\';
        return (eight - EACH * ' ' & ~eight | quotes - EACH & ~quotes | backslashes - EACH & ~backslashes) & HIGHEST;
    }

    private boolean isEnd(int at) {
        int behind = at + Boundary.BYTES.length;
        return behind <= marked.length && Arrays.equals(marked, at, behind, Boundary.BYTES, 0, Boundary.BYTES.length);
    }

    private void escape(byte character) {
        put((byte) '\\');
        if (ESCAPES[character] != 0) {
            put(ESCAPES[character]);
            return;
        }
        for (byte fixed : new byte[] { 'u', '0', '0' })
            put(fixed);
        put(HEX[character >> 4]);
        put(HEX[character & 15]);
    }

    private void put(byte one) {
        json[length++] = one;
    }
}
