package org.historiograph.export;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

import org.historiograph.search.SearchType;

/**
 * A thing that has a name of its own.
 *
 * @param type DEBATE or CLAIM
 */
record NamedPart(SearchType type, String slug) implements Selection {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    NamedPart {
        if (!SLUG.matcher(slug).matches())
            throw new Refusal(400, "The name of a " + kind(type) + " has lower-case letters, digits and hyphens only.");
    }

    private static String kind(SearchType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String name() {
        return slug;
    }

    @Override
    public Scope scope(Connection connection) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement("select id from " + kind(type) + " where slug = ?")) {
            find.setString(1, slug);
            try (ResultSet found = find.executeQuery()) {
                if (!found.next())
                    throw new Refusal(404, "The corpus has no " + kind(type) + " '" + slug + "'.");
                return Scope.of(List.of(new Scope.Thing(type, found.getObject(1, UUID.class))));
            }
        }
    }
}
