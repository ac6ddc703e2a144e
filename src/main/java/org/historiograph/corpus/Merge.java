package org.historiograph.corpus;

import static org.historiograph.corpus.Table.PASSAGE;
import static org.historiograph.corpus.Table.PERSON;
import static org.historiograph.corpus.Table.WORK;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the tables equal to the staged rows, and touches no row that is equal already. Rows are inserted before others are
 * updated to refer to
 * them, and deleted when nothing refers to them any more.
 */
final class Merge {
    /**
     * People, works and passages refer to each other in a circle. Foreign keys are checked at the end of a statement, so one
     * does for the three.
     */
    private static final List<Table> CIRCLE = List.of(PERSON, WORK, PASSAGE);

    private final Connection connection;
    private final Map<Table, MergeSql> statements = new EnumMap<>(Table.class);
    private final Map<Table, Difference> differences = new EnumMap<>(Table.class);

    Merge(Connection connection, Map<Table, TableShape> shapes) {
        this.connection = connection;
        shapes.forEach((table, shape) -> statements.put(table, new MergeSql(shape)));
    }

    /** What has to change in all tables. */
    Difference compare() throws SQLException {
        for (Table table : Table.values()) {
            try (Statement statement = connection.createStatement();
                    ResultSet counts = statement.executeQuery(statements.get(table).compare())) {
                counts.next();
                differences.put(table, new Difference(counts.getInt(1), counts.getInt(2), counts.getInt(3)));
            }
        }
        return differences.values().stream().reduce(Difference.NONE, Difference::plus);
    }

    /** Changes what has to be changed; the changed rows carry the revision. */
    void apply(long revision) throws SQLException {
        List<List<Table>> groups = groups();
        for (List<Table> group : groups)
            execute(group.stream().filter(table -> differences.get(table).inserted() > 0)
                    .map(table -> statements.get(table).insertNew(revision)).toList());
        for (Table table : Table.values()) {
            if (differences.get(table).updated() > 0)
                execute(List.of(statements.get(table).update(revision)));
        }
        Collections.reverse(groups);
        for (List<Table> group : groups)
            execute(group.stream().filter(table -> differences.get(table).deleted() > 0)
                    .map(table -> statements.get(table).delete()).toList());
    }

    /** Fills tables that are all empty, and tells the planner what is in them. */
    void fill(long revision) throws SQLException {
        for (List<Table> group : groups())
            execute(group.stream().map(table -> statements.get(table).insertAll(revision)).toList());
        for (Table table : Table.values())
            execute(List.of("analyze " + table.sql()));
    }

    /** The tables that are changed by one statement, each after those that it refers to. */
    private static List<List<Table>> groups() {
        List<List<Table>> groups = new ArrayList<>();
        for (Table table : Table.values()) {
            if (table == CIRCLE.get(0))
                groups.add(CIRCLE);
            else if (!CIRCLE.contains(table))
                groups.add(List.of(table));
        }
        return groups;
    }

    /** Runs the statements as one. */
    private void execute(List<String> together) throws SQLException {
        if (together.isEmpty())
            return;
        StringBuilder sql = new StringBuilder();
        int last = together.size() - 1;
        for (int i = 0; i < last; i++)
            sql.append(i == 0 ? "with " : ", ").append("part").append(i).append(" as (").append(together.get(i)).append(")");
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql.append(' ').append(together.get(last)).toString());
        }
    }
}
