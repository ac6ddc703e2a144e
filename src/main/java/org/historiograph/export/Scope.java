package org.historiograph.export;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.historiograph.search.SearchType;

/**
 * The part of the corpus that an export is about, closed under what its things name: whoever imports it needs nothing else.
 *
 * @param with the common table expressions {@code scope_debate}, {@code scope_claim}, {@code scope_work} ... with which every
 *        query begins, and {@code scope_cited}: the works that a bibliography lists
 * @param found the types and the ids of what a part is made of; empty for the whole corpus
 */
record Scope(String with, List<String> found) {

    static final Scope CORPUS = new Scope(Query.text("scope_corpus"), List.of());

    record Thing(SearchType type, UUID id) {
    }

    /**
     * These things, each with what it takes to understand it: a debate, also that of a position, with its positions, its claims
     * and those that speak for its positions; a claim, also that of a piece of evidence, with all its evidence, because a part
     * of it would misstate how the sources stand.
     */
    static Scope of(Collection<Thing> things) {
        return new Scope(Query.text("scope_part"), List.of(
                things.stream().map(thing -> thing.type.name()).collect(joining(",", "{", "}")),
                things.stream().map(thing -> thing.id.toString()).collect(joining(",", "{", "}"))));
    }

    /**
     * Works out what a part has, once for all queries, into a table that lasts as long as the transaction.
     *
     * @param connection in a transaction that may still write: it can be made read-only afterwards
     */
    void workOut(Connection connection) throws SQLException {
        if (found.isEmpty())
            return;
        try (Statement statement = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement(Query.text("scope_found"))) {
            statement.execute("create temporary table scope (kind text, id uuid, primary key (kind, id)) on commit drop");
            insert.setString(1, found.get(0));
            insert.setString(2, found.get(1));
            insert.execute();
            statement.execute("analyze scope");
        }
    }
}
