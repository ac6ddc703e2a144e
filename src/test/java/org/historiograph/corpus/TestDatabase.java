package org.historiograph.corpus;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.flywaydb.core.Flyway;
import org.historiograph.PostgresServer;

/** Migrated, empty databases on one real PostgreSQL for all tests; a new one is a copy of a template, which takes a moment. */
final class TestDatabase {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final PostgresServer SERVER = start();

    private final String name = "test_" + NUMBER.incrementAndGet();

    TestDatabase() throws SQLException {
        SERVER.execute("create database " + name + " template migrated");
    }

    Connection connect() throws SQLException {
        return SERVER.connect(name);
    }

    /** Every row of every table of the corpus, in order, with all its columns. */
    Map<Table, String> content() throws SQLException {
        return each("select string_agg(cast(t as text), E'\\n' order by cast(t as text)) from %s t");
    }

    /** The same without what counts revisions: what the corpus alone determines. */
    Map<Table, String> meaning() throws SQLException {
        return each(
                "select string_agg(cast(to_jsonb(t) - 'revision' - 'version' as text), E'\\n' order by cast(to_jsonb(t) - 'revision' - 'version' as text)) from %s t");
    }

    /**
     * Everything that writing leaves behind: the content, where and by which transaction each row was written, and the
     * revisions with their sequence.
     */
    String traces() throws SQLException {
        return each(
                "select string_agg(t.ctid || ' ' || t.xmin || ' ' || t.xmax || ' ' || cast(t as text), E'\\n' order by t.ctid) from %s t")
                + "\n"
                + query("select string_agg(cast(r as text), E'\\n' order by number) from revision r")
                + query("select last_value || ' ' || is_called from revision_number_seq");
    }

    /** The first value that the query gives, as a text. */
    String query(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private Map<Table, String> each(String sql) throws SQLException {
        Map<Table, String> found = new TreeMap<>();
        for (Table table : Table.values())
            found.put(table, String.valueOf(query(sql.formatted(table.sql()))));
        return found;
    }

    private static PostgresServer start() {
        PostgresServer server = PostgresServer.start();
        try {
            server.execute("create database migrated");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Flyway.configure().dataSource(server.url("migrated"), PostgresServer.USER, "").load().migrate();
        return server;
    }
}
