package org.historiograph.corpus;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/**
 * Temporary tables that take up the rows of a corpus. Rows of many tables come in any order, and a connection copies into one
 * table at a time:
 * so each table has a buffer, which is copied when it is full.
 */
final class Staging implements Rows {
    private static final int BUFFER = 1 << 18;

    private final Map<Table, TableShape> shapes;
    private final Map<Table, StringBuilder> buffers = new EnumMap<>(Table.class);
    private final Map<Table, Set<String>> columns = new EnumMap<>(Table.class);
    private final Connection connection;
    private final CopyManager copy;
    private Duration copying = Duration.ZERO;

    /** Makes the temporary tables; they go with the transaction. */
    Staging(Connection connection, Map<Table, TableShape> shapes) throws SQLException {
        this.connection = connection;
        this.shapes = shapes;
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (TableShape shape : shapes.values()) {
            Table table = shape.table();
            execute("create temporary table " + table.staged() + " on commit drop as select "
                    + TableShape.list(shape.columns(), "") + " from "
                    + table.sql() + " limit 0");
            buffers.put(table, new StringBuilder());
            columns.put(table, new HashSet<>(shape.columns()));
        }
    }

    @Override
    public void add(Row row) {
        if (!columns.get(row.table).containsAll(row.values.keySet()))
            throw new IllegalStateException(
                    "The table " + row.table.sql() + " lacks one of the columns " + row.values.keySet());
        StringBuilder buffer = buffers.get(row.table);
        CopyText.append(buffer, row, shapes.get(row.table).columns());
        if (buffer.length() >= BUFFER)
            flush(row.table);
    }

    /** Copies what is left in the buffers. */
    void finish() {
        shapes.keySet().forEach(this::flush);
    }

    /** Tells the planner what is in the tables, which it would otherwise take for empty. */
    void analyze() throws SQLException {
        for (Table table : shapes.keySet())
            execute("analyze " + table.staged());
    }

    private void flush(Table table) {
        StringBuilder buffer = buffers.get(table);
        if (buffer.isEmpty())
            return;
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        buffer.setLength(0);
        long start = System.nanoTime();
        try {
            List<String> order = shapes.get(table).columns();
            CopyIn in = copy.copyIn("copy " + table.staged() + " (" + TableShape.list(order, "") + ") from stdin");
            in.writeToCopy(bytes, 0, bytes.length);
            in.endCopy();
        } catch (SQLException e) {
            throw new StagingException(e);
        }
        copying = copying.plusNanos(System.nanoTime() - start);
    }

    /** How long the database has been at it. */
    Duration copying() {
        return copying;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Carries an error of the database through the reading, which knows no database. */
    static final class StagingException extends RuntimeException {
        private static final long serialVersionUID = 1;
        final SQLException cause;

        StagingException(SQLException cause) {
            super(cause);
            this.cause = cause;
        }
    }
}
