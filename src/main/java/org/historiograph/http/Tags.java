package org.historiograph.http;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

/** The tags of the answers to one request: what is asked and the corpus revision together identify an answer. */
final class Tags {

    private final byte[] asked;
    private long revision = -1;
    private String tag;

    /** @param asked identifies all that an answer depends on but the revision */
    Tags(byte[] asked) {
        this.asked = asked;
    }

    /** @param number the revision's */
    String at(long number) {
        if (number != revision) {
            tag = tag(number);
            revision = number; // asked for again when an answer that wasn't known is kept
        }
        return tag;
    }

    private String tag(long number) {
        MessageDigest digest = Digest.sha256();
        digest.update(asked);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest.digest(), 16));
    }
}
