package org.historiograph.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.github.luben.zstd.Zstd;

import io.vertx.ext.web.ParsedHeaderValue;

/**
 * Content codings, in the order of our liking. Bodies are compressed whole, because a length can then be sent and a cached
 * answer
 * is
 * compressed once.
 */
enum Encoding {
    ZSTD("zstd") {
        @Override
        byte[] encode(byte[] body) {
            return Zstd.compress(body, 3);
        }
    },
    BROTLI("br") {
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

    Encoding(String token) {
        this.token = token;
    }

    String token() {
        return token;
    }

    abstract byte[] encode(byte[] body) throws IOException;

    private boolean isAvailable() {
        return this != BROTLI || Brotli4jLoader.isAvailable();
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
