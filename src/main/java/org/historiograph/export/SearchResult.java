package org.historiograph.export;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import org.historiograph.search.SearchApi;
import org.historiograph.search.SearchType;

import io.vertx.core.MultiMap;

/**
 * What a search finds, as in the schema's {@code search}.
 *
 * @param types empty for all
 */
record SearchResult(String query, List<SearchType> types) implements Selection {

    /** What a hit names can be a whole debate, so that more of them would be most of a corpus. */
    static final int MOST_HITS = 1_000;
    private static final int LONGEST_NAME = 60;

    /**
     * @param parameters {@code query} and, separated by commas or one by one, {@code types}
     * @throws Refusal when there is no query, or none that could be asked, or no such type
     */
    static SearchResult of(MultiMap parameters) {
        String query = parameters.get("query");
        if (query == null || query.isBlank())
            throw new Refusal(400,
                    "Say what to search for, as in /export/search.bib?query=secret+protocol&types=CLAIM,SOURCE.");
        if (query.indexOf('\0') >= 0)
            throw new Refusal(400, "The query has a null character, which no text of the corpus can have.");
        if (query.length() > SearchApi.LONGEST_QUERY)
            throw new Refusal(400,
                    "The query has " + query.length() + " characters; it may have " + SearchApi.LONGEST_QUERY + ".");
        return new SearchResult(query, parameters.getAll("types").stream().flatMap(list -> Stream.of(list.split(",")))
                .map(String::strip).filter(type -> !type.isEmpty()).map(SearchResult::type).distinct().toList());
    }

    private static SearchType type(String name) {
        return Stream.of(SearchType.values()).filter(type -> type.name().equals(name)).findFirst()
                .orElseThrow(() -> new Refusal(400, "There is no type of that name. The types are "
                        + Stream.of(SearchType.values()).map(SearchType::name).collect(joining(", ")) + "."));
    }

    /** The words of the query as far as every file system takes them. */
    @Override
    public String name() {
        String words = Normalizer.normalize(query, Normalizer.Form.NFD).toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return words.isEmpty() ? "search" : "search-" + words.substring(0, Math.min(words.length(), LONGEST_NAME));
    }

    /** @throws Refusal when the query asks for nothing or finds too much; what finds nothing is an export of nothing */
    @Override
    public Scope scope(Connection connection) throws SQLException {
        checkAsks(connection);
        List<Scope.Thing> found = new ArrayList<>();
        try (PreparedStatement search = connection.prepareStatement("select id, type from search(?, ?) limit ?")) {
            search.setString(1, query);
            search.setArray(2, types.isEmpty() ? null : connection.createArrayOf("text", types.toArray()));
            search.setInt(3, MOST_HITS + 1);
            try (ResultSet hits = search.executeQuery()) {
                while (hits.next())
                    found.add(new Scope.Thing(SearchType.valueOf(hits.getString(2)), hits.getObject(1, UUID.class)));
            }
        }
        if (found.size() > MOST_HITS)
            throw new Refusal(422, "The search finds more than " + MOST_HITS
                    + " things, which is more than an export takes. Ask for more words, or for some of the types.");
        return Scope.of(found);
    }

    private void checkAsks(Connection connection) throws SQLException {
        try (PreparedStatement words = connection.prepareStatement("select from search_words(?) where wanted is not null")) {
            words.setString(1, query);
            try (ResultSet asked = words.executeQuery()) {
                if (!asked.next())
                    throw new Refusal(400,
                            "The query asks for nothing: words like 'the' are in every text and aren't looked for,"
                                    + " and -words only exclude.");
            }
        }
    }
}
