package org.historiograph.corpus;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import org.historiograph.citation.Citations;

/**
 * Brings a database into agreement with a corpus, in one transaction: all of it or nothing. The same files again change
 * nothing, a changed file
 * changes what changed in it, and what left the files leaves the database. Imports into the same database wait for each other.
 */
public final class CorpusImport {
    /** Any number that nothing else in the database locks. */
    private static final long LOCK = 0x686973746f72696fL;

    private final Path corpus;
    private final PrintStream progress;

    /**
     * @param corpus the folder of the corpus, in any file system
     * @param progress is told how far the import is
     */
    public CorpusImport(Path corpus, PrintStream progress) {
        this.corpus = corpus;
        this.progress = progress;
    }

    /**
     * Imports the corpus. The connection is the caller's; it must not be in a transaction, and is left outside of one.
     *
     * @param connection to a migrated PostgreSQL database
     * @throws InvalidCorpusException if anything is wrong with the corpus; the database is as it was
     * @throws SQLException if the database fails; it is as it was
     */
    public ImportSummary into(Connection connection) throws SQLException {
        long start = System.nanoTime();
        Problems problems = new Problems();
        List<CorpusFile> files = new CorpusFolder(corpus, problems).list();
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            Outcome outcome = merge(connection, files, problems);
            connection.commit();
            return new ImportSummary(outcome.revision, files.size(), outcome.changes,
                    Duration.ofNanos(System.nanoTime() - start), outcome.reading);
        } catch (Staging.StagingException e) {
            throw e.cause;
        } finally {
            leave(connection, autoCommit);
        }
    }

    private Outcome merge(Connection connection, List<CorpusFile> files, Problems problems) throws SQLException {
        lock(connection);
        String digest = CorpusDigest.of(files);
        String before = query(connection, "select digest from revision order by number desc limit 1");
        if (digest.equals(before) && problems.isEmpty())
            return Outcome.NOTHING;

        Map<Table, TableShape> shapes = new EnumMap<>(Table.class);
        for (Table table : Table.values())
            shapes.put(table, TableShape.of(table, connection));
        Staging staging = new Staging(connection, shapes);
        long start = System.nanoTime();
        long rows = stage(files, staging, problems);
        Duration reading = Duration.ofNanos(System.nanoTime() - start).minus(staging.copying());
        Merge merge = new Merge(connection, shapes);
        boolean first = before == null;
        Difference changes;
        if (first) {
            changes = new Difference(Math.toIntExact(rows), 0, 0);
        } else {
            staging.analyze();
            changes = merge.compare();
        }
        if (changes.equals(Difference.NONE)) {
            Citations.refresh(connection); // works may be cited in another way than when they were imported
            return new Outcome(OptionalLong.empty(), Difference.NONE, reading);
        }
        long revision = revise(connection, digest, changes);
        if (first)
            merge.fill(revision);
        else
            merge.apply(revision);
        Citations.refresh(connection);
        return new Outcome(OptionalLong.of(revision), changes, reading);
    }

    /** Reads the files into the temporary tables, and returns the number of rows. */
    private long stage(List<CorpusFile> files, Staging staging, Problems problems) {
        Progress said = new Progress(progress, files.size());
        Census census = new Census(staging);
        // The rows of a broken corpus are of no use.
        Reading reading = new Reading(problems, row -> {
            if (problems.isEmpty())
                census.add(row);
        });
        reading.read(files, () -> said.fileRead(census.total()));
        if (!problems.isEmpty())
            throw new InvalidCorpusException(problems);
        staging.finish();
        said.step(census.total() + " rows read; writing what has changed");
        return census.total();
    }

    private static void lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // What another import has committed must be seen once the lock is held.
            statement.execute("set transaction isolation level read committed");
            statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
        }
    }

    private static long revise(Connection connection, String digest, Difference changes) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into revision (made_by, digest, inserted, updated, deleted) values ('import', ?, ?, ?, ?) returning number")) {
            insert.setString(1, digest);
            insert.setInt(2, changes.inserted());
            insert.setInt(3, changes.updated());
            insert.setInt(4, changes.deleted());
            ResultSet number = insert.executeQuery();
            number.next();
            return number.getLong(1);
        }
    }

    /** The first value that the query gives; null if there is none. */
    private static String query(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? result.getString(1) : null;
        }
    }

    /** Ends the transaction if the import didn't come to its end. A connection that is broken has ended it already. */
    private static void leave(Connection connection, boolean autoCommit) {
        try {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
        } catch (SQLException e) {
            // The exception on its way tells what went wrong.
        }
    }

    private record Outcome(OptionalLong revision, Difference changes, Duration reading) {
        static final Outcome NOTHING = new Outcome(OptionalLong.empty(), Difference.NONE, Duration.ZERO);
    }
}
