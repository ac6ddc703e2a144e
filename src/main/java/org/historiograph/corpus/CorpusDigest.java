package org.historiograph.corpus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import org.historiograph.citation.Citations;

/** The SHA-256 over the names and bytes of a corpus's files, by which an unchanged corpus is recognised. */
final class CorpusDigest {
    /** Raise it when the same files give other rows, or nobody's database will see them. */
    private static final String IMPORTER = "2";

    private CorpusDigest() {
    }

    /**
     * The digest as 64 hexadecimal digits. A file that can't be read counts by its name, since such a corpus is never imported.
     */
    static String of(List<CorpusFile> files) {
        MessageDigest digest = sha256();
        add(digest, IMPORTER.getBytes(StandardCharsets.UTF_8));
        add(digest, Citations.RENDERING.getBytes(StandardCharsets.UTF_8));
        for (CorpusFile file : files) {
            add(digest, file.name().getBytes(StandardCharsets.UTF_8));
            try {
                add(digest, file.bytes());
            } catch (IOException e) {
                continue;
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** With its length, so that no two lists of parts run together to the same bytes. */
    private static void add(MessageDigest digest, byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
        digest.update(part);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
