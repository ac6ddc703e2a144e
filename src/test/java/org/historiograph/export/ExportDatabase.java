package org.historiograph.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.flywaydb.core.Flyway;
import org.historiograph.PostgresServer;
import org.historiograph.corpus.CorpusImport;
import org.historiograph.corpus.ImportSummary;

/** An empty, migrated database of its own, which a corpus can be imported into and exported from. */
final class ExportDatabase implements AutoCloseable {

    private static final PrintStream QUIET = new PrintStream(ByteArrayOutputStream.nullOutputStream());
    private static final PostgresServer SERVER = PostgresServer.start();
    private static int databases;

    private final Connection connection;

    ExportDatabase() throws SQLException {
        String name = "export_" + ++databases;
        SERVER.execute("create database " + name);
        Flyway.configure().dataSource(SERVER.url(name), PostgresServer.USER, "").load().migrate();
        connection = SERVER.connect(name);
    }

    Connection connection() {
        return connection;
    }

    ImportSummary load(Path corpus) throws SQLException {
        return new CorpusImport(corpus, QUIET).into(connection);
    }

    /** Imports a corpus out of an archive. */
    ImportSummary loadArchive(byte[] archive) throws SQLException, IOException {
        Path file = Files.createTempFile("corpus", ".zip");
        try {
            Files.write(file, archive);
            try (FileSystem zip = FileSystems.newFileSystem(file)) {
                return load(zip.getPath("/"));
            }
        } finally {
            Files.delete(file);
        }
    }

    byte[] export(Format format, Scope scope) throws SQLException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        connection.setAutoCommit(false);
        try {
            format.write(new Part(connection, scope), out);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        return out.toByteArray();
    }

    /** The first column of what the query gives. */
    List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next())
                texts.add(rows.getString(1));
        }
        return texts;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
