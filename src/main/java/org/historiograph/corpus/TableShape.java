package org.historiograph.corpus;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The columns of a table that the corpus fills, as the database knows them: all but those that count its revisions.
 *
 * @param key the columns of the primary key
 * @param rest the other columns
 * @param revised whether its rows carry the revision that last changed them
 */
record TableShape(Table table, List<String> key, List<String> rest, boolean revised) {
    private static final String COLUMNS = """
            select a.attname, a.attname in ('revision', 'version') as counting, coalesce(a.attnum = any (i.indkey), false) as key
            from pg_attribute a
            left join pg_index i on i.indrelid = a.attrelid and i.indisprimary
            where a.attrelid = cast(? as regclass) and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            order by a.attnum""";

    static TableShape of(Table table, Connection connection) throws SQLException {
        List<String> key = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        boolean revised = false;
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, table.sql());
            ResultSet column = statement.executeQuery();
            while (column.next()) {
                if (column.getBoolean("counting"))
                    revised = true;
                else
                    (column.getBoolean("key") ? key : rest).add(column.getString("attname"));
            }
        }
        return new TableShape(table, key, rest, revised);
    }

    List<String> columns() {
        List<String> columns = new ArrayList<>(key);
        columns.addAll(rest);
        return columns;
    }

    /** The columns for a list in SQL, each after the prefix. */
    static String list(List<String> columns, String prefix) {
        return join(columns, ", ", column -> prefix + quoted(column));
    }

    /** The columns in SQL, each put into words of its own. */
    static String join(List<String> columns, String separator, Function<String, String> words) {
        return columns.stream().map(words).collect(Collectors.joining(separator));
    }

    /** Some of the columns, "from" for one, are words of SQL. */
    static String quoted(String column) {
        return '"' + column + '"';
    }
}
