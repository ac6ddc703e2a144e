package org.historiograph.export;

import java.util.List;
import java.util.UUID;

/**
 * The part of the corpus that an export is about, closed under what its things name: whoever imports it needs nothing else.
 *
 * @param with the common table expressions {@code scope_debate}, {@code scope_claim}, {@code scope_work} ... with which every
 *        query
 *        begins, and {@code scope_cited}: the works that a bibliography lists
 * @param parameters of these expressions
 */
record Scope(String with, List<UUID> parameters) {

    static final Scope CORPUS = new Scope(Query.text("scope_corpus"), List.of());

    /** A debate: its positions, its claims and those that speak for its positions, and the evidence on them. */
    static Scope debate(UUID id) {
        return around("scope_debate", id);
    }

    static Scope claim(UUID id) {
        return around("scope_claim", id);
    }

    private static Scope around(String start, UUID id) {
        return new Scope(Query.text(start) + Query.text("scope_around"), List.of(id));
    }
}
