package org.historiograph.plan;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The mark at the end of a text: a control character and a random part that is new in every process, like the boundary of a
 * multipart message (RFC 2046, section 5.1.1). A class by itself, because a native executable has to initialize it when it
 * starts; initialized while it is built, all of its processes would have the same, which whoever has the executable can read.
 */
final class Boundary {

    static final byte END_OF_TEXT = 3;
    static final String END = (char) END_OF_TEXT + random();
    static final byte[] BYTES = END.getBytes(StandardCharsets.US_ASCII);

    private Boundary() {
    }

    private static String random() {
        byte[] bytes = new byte[6];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
