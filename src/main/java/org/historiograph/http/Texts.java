package org.historiograph.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Finds the text of the document that a request means: sent along, named as a trusted document (GraphQL over HTTP, appendix A),
 * or
 * named
 * by its hash after it was sent once (Apollo's automatic persisted queries).
 */
@Singleton
class Texts {

    private final TrustedDocuments trusted;
    private final boolean trustedOnly;
    private final Optional<byte[]> key;
    private final Cache<String, String> automatic;

    Texts(TrustedDocuments trusted, HttpConfig config) {
        this.trusted = trusted;
        this.trustedOnly = config.documents().trustedOnly();
        this.key = config.documents().key().map(text -> text.getBytes(StandardCharsets.UTF_8));
        this.automatic = Caffeine.newBuilder().maximumWeight(config.documents().automaticBytes().asLongValue())
                .weigher((String hash, String text) -> 200 + 2 * text.length()).build();
    }

    /** @throws Problem when there is none, or when it isn't trusted and has to be */
    String of(Request request, Exchange exchange) {
        if (request.documentId() != null)
            return named(request);
        String hash = hash(request.extensions());
        String text = request.query();
        if ((text == null || text.isEmpty()) && hash != null)
            text = automatic.getIfPresent(hash);
        else if (text == null || text.isBlank())
            throw Problem.http(400, "QUERY_REQUIRED", "A GraphQL document is required as the member query.");
        else if (hash != null)
            register(hash, text);
        if (text == null)
            throw Problem.request("PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound");
        if (!isAllowed(text, exchange.header("Historiograph-Key")))
            throw Problem.http(403, "DOCUMENT_NOT_TRUSTED", "This service takes trusted documents only, named by documentId.");
        return text;
    }

    private String named(Request request) {
        if (request.query() != null)
            throw Problem.http(400, "INVALID_REQUEST", "A request has either query or documentId, not both.");
        return trusted.find(request.documentId()).orElseThrow(
                () -> Problem.request("DOCUMENT_NOT_FOUND", "There is no trusted document of the given documentId."));
    }

    private void register(String hash, String text) {
        if (!hash.equalsIgnoreCase(HexFormat.of().formatHex(Digest.sha256(text.getBytes(StandardCharsets.UTF_8)))))
            throw Problem.http(400, "PERSISTED_QUERY_HASH_MISMATCH", "The sha256Hash isn't that of the query.");
        automatic.put(hash, text);
    }

    private static String hash(Map<String, Object> extensions) {
        return extensions.get("persistedQuery") instanceof Map<?, ?> persisted
                && persisted.get("sha256Hash") instanceof String hash
                        ? hash
                        : null;
    }

    /** @param sent the key that the client sent, or null */
    boolean isAllowed(String text, String sent) {
        return !trustedOnly || trusted.contains(text) || sent != null
                && key.filter(own -> MessageDigest.isEqual(own, sent.getBytes(StandardCharsets.UTF_8))).isPresent();
    }
}
