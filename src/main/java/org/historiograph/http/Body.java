package org.historiograph.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/** The body of a response in each coding that was asked for so far. */
final class Body {

    private static final byte[] DATA = "{\"data\":".getBytes(StandardCharsets.UTF_8);

    private final byte[] plain;
    private final Map<Encoding, byte[]> encoded = new EnumMap<>(Encoding.class);

    Body(byte[] plain) {
        this.plain = plain;
    }

    /** A response with data as it came from the database, and the cost of the operation. */
    static Body of(byte[] data, long cost, long mostCost) {
        return of(data, 0, "", cost, mostCost);
    }

    /**
     * The same, telling the corpus revision.
     *
     * @param answer the revision's number, a space, and the data
     */
    static Body withRevision(byte[] answer, long cost, long mostCost) {
        int space = 0;
        while (answer[space] != ' ')
            space++;
        String revision = new String(answer, 0, space, StandardCharsets.US_ASCII);
        return of(answer, space + 1, "\"revision\":" + revision + ",", cost, mostCost);
    }

    private static Body of(byte[] data, int from, String revision, long cost, long mostCost) {
        byte[] extensions = (",\"extensions\":{" + revision + "\"cost\":{\"requested\":" + cost + ",\"limit\":" + mostCost
                + ",\"left\":" + (mostCost - cost) + "}}}").getBytes(StandardCharsets.UTF_8);
        var body = new ByteArrayOutputStream(DATA.length + data.length - from + extensions.length);
        body.writeBytes(DATA);
        body.write(data, from, data.length - from);
        body.writeBytes(extensions);
        return new Body(body.toByteArray());
    }

    byte[] plain() {
        return plain;
    }

    synchronized boolean isIn(Encoding encoding) {
        return encoding == Encoding.IDENTITY || encoded.containsKey(encoding);
    }

    synchronized byte[] in(Encoding encoding) {
        return encoded.computeIfAbsent(encoding, coding -> {
            try {
                return coding.encode(plain);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Bytes of memory at most: JSON shrinks to a quarter or less in every coding. */
    int weight() {
        return 200 + 2 * plain.length;
    }
}
