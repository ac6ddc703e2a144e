package org.historiograph.corpus.anchor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A span of a text, by which it is found again without keeping the text.
 *
 * @param offset where the span begins in the stream of {@link Letters}
 * @param length how long it is
 * @param hash its {@link RollingHash}
 * @param sha256 the SHA-256 of the span in UTF-8, 64 hexadecimal digits
 */
public record Anchor(int offset, int length, long hash, String sha256) {
    /** The anchor of the span from one offset to before another of a stream of letters. */
    public static Anchor of(String letters, int from, int to) {
        String span = letters.substring(from, to);
        return new Anchor(from, to - from, RollingHash.of(span), sha256(span));
    }

    /** Whether the span is found at the offset of the stream. */
    boolean isAt(String letters, int place) {
        return place + (long) length <= letters.length() && sha256(letters.substring(place, place + length)).equals(sha256);
    }

    /** The hash as it is written: 16 hexadecimal digits. */
    public String hashDigits() {
        return HexFormat.of().toHexDigits(hash);
    }

    public static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
