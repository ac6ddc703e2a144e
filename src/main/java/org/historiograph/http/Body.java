package org.historiograph.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

import org.historiograph.plan.Dated;

/** The body of a response in each coding that was asked for so far. */
final class Body {

    private static final byte[] DATA = "{\"data\":".getBytes(StandardCharsets.UTF_8);

    private final byte[] plain;
    private final Map<Encoding, byte[]> encoded = new EnumMap<>(Encoding.class);

    Body(byte[] plain) {
        this.plain = plain;
    }

    /**
     * A response with data as it came from the database, and the cost of the operation.
     *
     * @param tellRevision whether the extensions have the corpus revision
     */
    static Body of(Dated data, boolean tellRevision, long cost, long mostCost) {
        String revision = tellRevision ? "\"revision\":" + data.revision() + "," : "";
        byte[] extensions = (",\"extensions\":{" + revision + "\"cost\":{\"requested\":" + cost + ",\"limit\":" + mostCost
                + ",\"left\":" + (mostCost - cost) + "}}}").getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[DATA.length + data.length() + extensions.length];
        System.arraycopy(DATA, 0, body, 0, DATA.length);
        data.copyTo(body, DATA.length);
        System.arraycopy(extensions, 0, body, DATA.length + data.length(), extensions.length);
        return new Body(body);
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
