package org.historiograph.export;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.historiograph.search.SearchType;

/**
 * The part of the corpus that an export is about, closed under what its things name: whoever imports it needs nothing else.
 *
 * @param with the common table expressions {@code scope_debate}, {@code scope_claim}, {@code scope_work} ... with which every
 *        query
 *        begins, and {@code scope_cited}: the works that a bibliography lists
 * @param parameters of these expressions
 */
record Scope(String with, List<String> parameters) {

    static final Scope CORPUS = new Scope(Query.text("scope_corpus"), List.of());

    record Thing(SearchType type, UUID id) {
    }

    /**
     * These things, each with what it takes to understand it: a debate, also that of a position, with its positions, its claims
     * and those that speak for its positions; a claim, also that of a piece of evidence, with all its evidence, because a part
     * of
     * it would misstate how the sources stand.
     */
    static Scope of(Collection<Thing> things) {
        return new Scope(Query.text("scope_found"), List.of(
                things.stream().map(thing -> thing.type.name()).collect(joining(",", "{", "}")),
                things.stream().map(thing -> thing.id.toString()).collect(joining(",", "{", "}"))));
    }
}
