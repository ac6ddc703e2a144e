package org.historiograph.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The laws that an import keeps, on a real PostgreSQL. */
class CorpusImportTest {
    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

    private static final String TOPIC = "insert into topic (id, revision, slug, label) values (gen_random_uuid(), 1, '%s', 'One'),"
            + " (gen_random_uuid(), 1, '%s', 'Another')";
    /** Null when all counts are right. */
    private static final String MISCOUNTED = "select string_agg(counted, ' ') from row_count where rows <> cast(cast((xpath('/row/count/text()',"
            + " query_to_xml('select count(*) from ' || quote_ident(counted), true, true, '')))[1] as text) as bigint)";

    @TempDir
    static Path shared;
    private static Path three;
    private static Path other;

    @TempDir
    Path own;
    private Path corpus;
    private TestDatabase database;

    @BeforeAll
    static void generate() throws IOException, InterruptedException {
        three = Corpora.generate(shared.resolve("three"), 3, 1);
        other = Corpora.generate(shared.resolve("other"), 2, 2);
    }

    @BeforeEach
    void prepare() throws IOException, SQLException {
        corpus = Corpora.copy(three, own.resolve("corpus"));
        database = new TestDatabase();
    }

    @Test
    void importsEveryRowOnce() throws SQLException {
        ImportSummary summary = load(corpus, database);
        assertEquals(OptionalLong.of(1), summary.revision());
        assertEquals("3", database.query("select count(*) from debate"));
        assertEquals("72", database.query("select count(*) from evidence where revision = 1 and version = 0"));
        assertEquals(summary.changes().inserted() + " 0 0 import",
                database.query(
                        "select concat_ws(' ', inserted, updated, deleted, made_by) from revision where digest ~ '^[0-9a-f]{64}$'"));
    }

    @Test
    void theSameFilesAgainLeaveNoTrace() throws SQLException {
        load(corpus, database);
        String before = database.traces();
        assertTrue(load(corpus, database).revision().isEmpty());
        assertEquals(before, database.traces());
    }

    @Test
    void anotherFileWithTheSameContentLeavesNoTrace() throws IOException, SQLException {
        load(corpus, database);
        String before = database.traces();
        append("topics/topics.yaml", "# A remark is no content.\n");
        assertTrue(load(corpus, database).revision().isEmpty());
        assertEquals(before, database.traces());
    }

    @Test
    void aChangedValueChangesItsRowAlone() throws IOException, SQLException {
        load(corpus, database);
        replaceFirst("debates/debate-1.yaml", "summary: A matter of", "summary: A question of");
        ImportSummary summary = load(corpus, database);
        assertEquals(new Difference(0, 1, 0), summary.changes());
        assertEquals("debate-1", database.query("select string_agg(slug, ' ') from debate where revision = 2 and version = 1"));
        assertEquals("0", database.query("select count(*) from evidence where revision > 1"));
    }

    @Test
    void whatLeavesTheFilesLeavesTheDatabase() throws IOException, SQLException {
        load(corpus, database);
        Map<Table, String> before = database.meaning();
        String works = database.content().get(Table.WORK);
        Path debate = corpus.resolve("debates/debate-2.yaml");
        String text = Files.readString(debate);
        Files.delete(debate);
        load(corpus, database);
        assertEquals("debate-0 debate-1", database.query("select string_agg(slug, ' ' order by slug) from debate"));
        assertEquals("0", database.query("select count(*) from claim where slug like 'debate-2-%'"));
        assertEquals(works, database.content().get(Table.WORK));

        Files.writeString(debate, text);
        load(corpus, database);
        assertEquals(before, database.meaning());
        assertEquals("3", database.query("select max(number) from revision"));
    }

    @Test
    void anImportOverAnotherCorpusGivesWhatItGivesAlone() throws SQLException {
        TestDatabase fresh = new TestDatabase();
        load(other, fresh);
        load(corpus, database);
        assertNotEquals(fresh.meaning(), database.meaning());
        load(other, database);
        assertEquals(fresh.meaning(), database.meaning());
        load(Corpora.COMPLETE, database);
        load(corpus, database);
        load(other, database);
        assertEquals(fresh.meaning(), database.meaning());
    }

    @Test
    void worksKeepTheNamesOfWhoMadeThem() throws IOException, SQLException {
        String stale = "select count(*) from work w where credits is distinct from array(select row(c.role, p.id, p.slug, p.name)::credit"
                + " from contributor c join person p on p.id = c.person_id where c.work_id = w.id order by c.ordinal)";
        load(corpus, database);
        assertEquals("0", database.query(stale));
        Path people = corpus.resolve("people/people-0.yaml");
        Files.writeString(people,
                Files.readString(people).replaceAll("family: (\\w+)", "family: \\\"$1 \\\\\"the Elder\\\\\", Jr.\""));
        load(corpus, database);
        assertNotEquals("0", database.query("select count(*) from work where credits::text like '%the Elder%'"));
        assertEquals("0", database.query(stale));
    }

    @Test
    void aBrokenCorpusLeavesNoTrace() throws IOException, SQLException {
        load(corpus, database);
        String before = database.traces();
        replaceFirst("debates/debate-0.yaml", "summary: A matter of", "summary: A question of");
        replaceFirst("debates/debate-2.yaml", "stance: [A-Z]+", "stance: UNDECIDED");
        InvalidCorpusException exception = assertThrows(InvalidCorpusException.class, () -> load(corpus, database));
        assertEquals(1, exception.problems().count());
        assertEquals(before, database.traces());
    }

    @Test
    void importsAtOnceWaitForEachOther() throws SQLException {
        List<CompletableFuture<ImportSummary>> imports = List.of(inBackground(corpus), inBackground(corpus),
                inBackground(corpus));
        long revisions = imports.stream().map(CompletableFuture::join).filter(summary -> summary.revision().isPresent())
                .count();
        assertEquals(1, revisions);
        assertEquals("1", database.query("select count(*) from revision"));
    }

    @Test
    void anImportThatIsCutOffLeavesTheOldState() throws Exception {
        load(corpus, database);
        Map<Table, String> before = database.content();
        try (Connection blocker = database.connect(); Statement statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            // Reading is still allowed, so the import gets as far as having changed other tables.
            statement.execute("lock table work_relation in exclusive mode");
            CompletableFuture<ImportSummary> cut = inBackground(other);
            String waiting = "from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%work_relation%'";
            while (database.query("select count(*) " + waiting).equals("0"))
                Thread.sleep(5);
            database.query("select pg_terminate_backend(pid) " + waiting);
            CompletionException exception = assertThrows(CompletionException.class, cut::join);
            assertEquals(IllegalStateException.class, exception.getCause().getClass());
            blocker.rollback();
        }
        assertEquals(before, database.content());
        load(other, database);
        assertEquals("2", database.query("select count(*) from debate"));
    }

    @Test
    void countsOfRowsAreKeptByImports() throws SQLException {
        load(corpus, database);
        assertEquals("72", database.query("select rows from row_count where counted = 'evidence'"));
        assertNull(database.query(MISCOUNTED));
        load(other, database);
        assertEquals("2", database.query("select rows from row_count where counted = 'debate'"));
        assertNull(database.query(MISCOUNTED));
    }

    @Test
    void countsOfRowsAreKeptByWhateverElseWrites() throws SQLException {
        load(corpus, database);
        try (Connection one = database.connect(); Statement statement = one.createStatement()) {
            one.setAutoCommit(false);
            statement.execute("delete from claim where slug like 'debate-1-%'"); // and with them their evidence
            statement.execute(TOPIC.formatted("one", "undone"));
            one.rollback();
            assertNull(database.query(MISCOUNTED));

            statement.execute("delete from claim where slug like 'debate-1-%'");
            statement.execute(TOPIC.formatted("one", "two"));
            CompletableFuture<String> other = CompletableFuture.supplyAsync(() -> {
                try {
                    return database.query(TOPIC.formatted("three", "four") + " returning slug");
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            assertNull(database.query(MISCOUNTED));
            one.commit();
            assertEquals("three", other.join());
            assertNull(database.query(MISCOUNTED));

            statement.execute("truncate evidence cascade");
            one.commit();
            assertEquals("0", database.query("select rows from row_count where counted = 'evidence'"));
            assertNull(database.query(MISCOUNTED));
        }
    }

    @Test
    void aCorpusMayLieInAnArchive() throws IOException, SQLException {
        load(corpus, database);
        try (FileSystem zip = FileSystems.newFileSystem(own.resolve("corpus.zip"), Map.of("create", "true"))) {
            Path packed = Corpora.copy(corpus, zip.getPath("/seeds"));
            assertTrue(load(packed, database).revision().isEmpty(), "The digest doesn't depend on where the files are");
        }
    }

    private ImportSummary load(Path files, TestDatabase into) throws SQLException {
        try (Connection connection = into.connect()) {
            return new CorpusImport(files, NOWHERE).into(connection);
        }
    }

    private CompletableFuture<ImportSummary> inBackground(Path files) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return load(files, database);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }, task -> new Thread(task).start());
    }

    private void append(String file, String text) throws IOException {
        Files.writeString(corpus.resolve(file), Files.readString(corpus.resolve(file)) + text);
    }

    private void replaceFirst(String file, String pattern, String replacement) throws IOException {
        String before = Files.readString(corpus.resolve(file));
        String after = before.replaceFirst(pattern, replacement);
        assertNotEquals(before, after);
        Files.writeString(corpus.resolve(file), after);
    }
}
