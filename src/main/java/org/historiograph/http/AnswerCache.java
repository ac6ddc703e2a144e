package org.historiograph.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.OptionalLong;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.historiograph.graph.ShapedSchema;
import org.historiograph.revision.Replica;
import org.historiograph.revision.Revisions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;

/**
 * Answers by their tag. The tag is made of all that an answer depends on, the corpus revision among it, so nothing here ever
 * has to be thrown away for being out of date, and instances that share a database give the same tags.
 */
@Singleton
class AnswerCache {

    private static final JsonMapper SORTED = JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final byte[] program;
    private final Revisions revisions;
    private final Replica replica;
    private final boolean enabled;
    private final Cache<String, Body> answers;

    AnswerCache(Engine engine, Revisions revisions, Replica replica, HttpConfig config,
            @ConfigProperty(name = "quarkus.application.version") String version, MeterRegistry registry) {
        this.program = Digest.sha256((version + ShapedSchema.print(engine.schema())).getBytes(StandardCharsets.UTF_8));
        this.revisions = revisions;
        this.replica = replica;
        this.enabled = config.cache().enabled();
        this.answers = CaffeineCacheMetrics.monitor(registry,
                Caffeine.newBuilder().maximumWeight(config.cache().bytes().asLongValue()).recordStats()
                        .weigher((String tag, Body body) -> body.weight()).build(),
                "answers");
    }

    /**
     * An answer that the client has or that is in here: of the newest revision, or else of the replica's.
     *
     * @param identity of what is asked
     * @param atLeast the revision that it must not be older than
     * @return null when the database has to be asked
     */
    Answer find(byte[] identity, Exchange exchange, long atLeast) {
        for (OptionalLong revision : Stream.of(revisions.current(), replica.current()).distinct().toList()) {
            if (revision.isEmpty() || revision.getAsLong() < atLeast)
                continue;
            long number = revision.getAsLong();
            String tag = tag(identity, number);
            if (exchange.has(tag))
                return Answer.unchanged(tag, number);
            Body body = get(tag);
            if (body != null)
                return Answer.of(body, tag, number);
        }
        return null;
    }

    /** @param revision that the body is of */
    Answer keep(byte[] identity, long revision, Body body) {
        String tag = tag(identity, revision);
        put(tag, body);
        return Answer.of(body, tag, revision);
    }

    /** Null when it isn't in here. */
    Body get(String tag) {
        return enabled ? answers.getIfPresent(tag) : null;
    }

    void put(String tag, Body body) {
        if (enabled)
            answers.put(tag, body);
    }

    private static String tag(byte[] identity, long revision) {
        MessageDigest digest = Digest.sha256();
        digest.update(identity);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(revision).flip());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest.digest(), 16));
    }

    /** All that an answer depends on but the corpus revision. */
    byte[] identity(Prepared prepared, Request request, MediaType type) {
        MessageDigest digest = Digest.sha256();
        digest.update(program);
        digest.update(prepared.digest());
        digest.update(Digest.sha256(String.valueOf(request.operationName()).getBytes(StandardCharsets.UTF_8)));
        digest.update(variables(request));
        digest.update((byte) type.ordinal());
        digest.update((byte) (request.wantsRevision() ? 1 : 0));
        return digest.digest();
    }

    private static byte[] variables(Request request) {
        try {
            return Digest.sha256(SORTED.writeValueAsBytes(request.variables()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // they came from JSON
        }
    }
}
