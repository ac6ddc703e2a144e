package org.historiograph.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.OptionalLong;

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
     * @param tags of what is asked
     * @param atLeast the revision that it must not be older than
     * @return null when the database has to be asked
     */
    Answer find(Tags tags, Exchange exchange, long atLeast) {
        if (!enabled && !exchange.hasTags())
            return null;
        OptionalLong newest = revisions.current();
        Answer known = find(tags, exchange, atLeast, newest);
        if (known != null)
            return known;
        OptionalLong replicated = replica.current();
        return replicated.equals(newest) ? null : find(tags, exchange, atLeast, replicated);
    }

    private Answer find(Tags tags, Exchange exchange, long atLeast, OptionalLong revision) {
        if (revision.isEmpty() || revision.getAsLong() < atLeast)
            return null;
        long number = revision.getAsLong();
        String tag = tags.at(number);
        if (exchange.has(tag))
            return Answer.unchanged(tag, number);
        Body body = get(tag);
        return body == null ? null : Answer.of(body, tag, number);
    }

    /** @param revision that the body is of */
    Answer keep(Tags tags, long revision, Body body) {
        String tag = tags.at(revision);
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

    /** The tags of the answers to a request, one for each revision. */
    Tags tags(Operation operation, Request request, MediaType type) {
        MessageDigest digest = Digest.sha256();
        digest.update(program);
        digest.update(operation.identity());
        digest.update((byte) type.ordinal());
        digest.update((byte) (request.wantsRevision() ? 1 : 0));
        digest.update(variables(request)); // the only part that has no fixed length, so it comes last
        return new Tags(digest.digest());
    }

    private static byte[] variables(Request request) {
        try {
            return SORTED.writeValueAsBytes(request.variables());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // they came from JSON
        }
    }
}
