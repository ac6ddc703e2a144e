package org.historiograph.graph;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;

/**
 * The kinds of things that have an identity. An identity is a UUID of version 8 (RFC 9562, section 5.8) whose first octet
 * tells the kind and whose other bits are the SHA-256 of the natural key: the same corpus has the same ids in every
 * installation, an import needs no look-up to know a row's id, and a global id tells its table without a registry.
 */
public enum NodeType {
    // The tags are part of every id ever handed out: never renumber, only append.
    DEBATE(0x01),
    POSITION(0x02),
    CLAIM(0x03),
    WORK(0x04),
    PERSON(0x05),
    EVIDENCE(0x06),
    ASSESSMENT(0x07),
    CLAIM_RELATION(0x08),
    WORK_RELATION(0x09),
    EVENT(0x0a),
    TOPIC(0x0b),
    PASSAGE(0x0c),

    CONTRIBUTOR(0x81),
    SLIP(0x82),
    OFFICE(0x83),
    PARTICIPANT(0x84),
    DATING(0x85),
    HOLDING(0x86),
    ATTRIBUTION(0x87);

    private final int tag;

    NodeType(int tag) {
        this.tag = tag;
    }

    /** The identity of the thing of this kind with the natural key, for example a slug; never null. */
    public UUID id(String naturalKey) {
        ByteBuffer digest = ByteBuffer.wrap(sha256(naturalKey));
        long high = digest.getLong() & 0x00ff_ffff_ffff_0fffL | (long) tag << 56 | 0x8000L;
        long low = digest.getLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** The kind that the identity tells; empty when no kind has its tag. */
    public static Optional<NodeType> of(UUID id) {
        int tag = (int) (id.getMostSignificantBits() >>> 56);
        for (NodeType type : values()) {
            if (type.tag == tag)
                return Optional.of(type);
        }
        return Optional.empty();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
