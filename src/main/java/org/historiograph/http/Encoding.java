package org.historiograph.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.jboss.logging.Logger;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.util.Native;

import io.vertx.ext.web.ParsedHeaderValue;

/**
 * Content codings, in the order of our liking. Bodies are compressed whole, because a length can then be sent and a cached
 * answer is compressed once.
 */
enum Encoding {
    ZSTD("zstd", Native::load) {
        @Override
        byte[] encode(byte[] body) {
            return Zstd.compress(body, 3);
        }
    },
    BROTLI("br", Brotli4jLoader::ensureAvailability) {
        @Override
        byte[] encode(byte[] body) throws IOException {
            return Encoder.compress(body, new Encoder.Parameters().setQuality(4));
        }
    },
    GZIP("gzip") {
        @Override
        byte[] encode(byte[] body) throws IOException {
            var compressed = new ByteArrayOutputStream(body.length / 4);
            try (var gzip = new GZIPOutputStream(compressed)) {
                gzip.write(body);
            }
            return compressed.toByteArray();
        }
    },
    IDENTITY("identity") {
        @Override
        byte[] encode(byte[] body) {
            return body;
        }
    };

    /** Smaller bodies fit a packet or two as they are. */
    private static final int PAYS_FROM = 1400;

    private final String token;
    private final Runnable library;
    private Boolean available;

    Encoding(String token) {
        this(token, () -> {
        });
    }

    /** @param library loads the library behind the coding, from a file that it writes to the folder of temporary files */
    Encoding(String token, Runnable library) {
        this.token = token;
        this.library = library;
    }

    String token() {
        return token;
    }

    abstract byte[] encode(byte[] body) throws IOException;

    /** Found out when somebody first asks, because a native executable is built, its constants included, elsewhere. */
    private synchronized boolean isAvailable() {
        if (available == null)
            available = loads();
        return available;
    }

    private boolean loads() {
        try {
            library.run();
            return true;
        } catch (LinkageError e) {
            Logger.getLogger(Encoding.class)
                    .warnf("Answers aren't compressed with %s, because its library can't be loaded (%s)."
                            + " Clients get another coding. It is written to %s, where it must be possible to write and to execute.",
                            token, reason(e), System.getProperty("java.io.tmpdir"));
            return false;
        }
    }

    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null)
            root = root.getCause();
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    }

    /** The coding for a body of this size (RFC 9110, section 12.5.3). */
    static Encoding of(List<ParsedHeaderValue> accepted, int size) {
        if (size < PAYS_FROM)
            return IDENTITY;
        Encoding best = IDENTITY;
        float most = 0;
        for (Encoding encoding : values()) {
            float weight = weight(accepted, encoding);
            if (weight > most && encoding.isAvailable()) {
                best = encoding;
                most = weight;
            }
        }
        return best;
    }

    private static float weight(List<ParsedHeaderValue> accepted, Encoding encoding) {
        for (ParsedHeaderValue wish : accepted)
            if (wish.value().equalsIgnoreCase(encoding.token))
                return wish.weight();
        for (ParsedHeaderValue wish : accepted)
            if (wish.value().equals("*"))
                return wish.weight();
        // Whoever lists codings but not identity accepts it all the same, though least.
        return encoding == IDENTITY ? 0.0001f : 0;
    }
}
