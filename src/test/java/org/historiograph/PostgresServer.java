package org.historiograph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A PostgreSQL server for tests, which lets the user postgres in. It is gone when it is closed, or else with the tests. */
public final class PostgresServer implements AutoCloseable {

    public static final String USER = "postgres";
    private static final String DATABASE = "postgres";

    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres.Builder builder) {
        try {
            server = builder.setServerConfig("listen_addresses", "127.0.0.1")
                    .setLocaleConfig("locale-provider", "builtin").setLocaleConfig("builtin-locale", "C.UTF-8").start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty one, on a free port. */
    public static PostgresServer start() {
        return new PostgresServer(EmbeddedPostgres.builder());
    }

    /** One that has its data in this folder, and goes on with what is there. */
    public static PostgresServer start(Path data, int port) {
        return new PostgresServer(
                EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false).setPort(port));
    }

    public int port() {
        return server.getPort();
    }

    public String url() {
        return url(DATABASE);
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    public Connection connect() throws SQLException {
        return connect(DATABASE);
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), USER, "");
    }

    public void execute(String... statements) throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            for (String sql : statements)
                statement.execute(sql);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
