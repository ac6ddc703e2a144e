package org.historiograph.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.historiograph.corpus.CorpusCheck;
import org.historiograph.search.SearchType;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Export, then import, changes nothing. */
class CorpusFormatTest {

    private final Format format = new CorpusFormat();

    private static final Logger LOG = Logger.getLogger(CorpusFormatTest.class);

    @ParameterizedTest
    @ValueSource(strings = { "seeds", "src/test/resources/corpora/complete", "src/test/resources/corpora/library" })
    void aCorpusImportedFromItsExportIsTheSame(Path corpus) throws Exception {
        try (ExportDatabase database = new ExportDatabase(); ExportDatabase other = new ExportDatabase()) {
            database.load(corpus);
            byte[] archive = database.export(format, Scope.CORPUS);
            assertTrue(database.loadArchive(archive).revision().isEmpty(), "nothing changes where it came from");
            other.loadArchive(archive);
            assertArrayEquals(archive, other.export(format, Scope.CORPUS), "another database has the same corpus");
        }
    }

    /** Repeat a failure with {@code -Dcorpus.seed}. */
    @RepeatedTest(5)
    void aRandomCorpusImportedFromItsExportIsTheSame(@TempDir Path folder) throws Exception {
        RandomCorpus.write(folder, seed());
        assertEquals(List.of(), new CorpusCheck(folder).problems().lines());
        aCorpusImportedFromItsExportIsTheSame(folder);
    }

    /** What the export has to give back was imported as it was written. */
    @RepeatedTest(2)
    void awkwardTextsAreImportedAsTheyAre(@TempDir Path folder) throws Exception {
        RandomCorpus.write(folder, seed());
        List<String> written = new ArrayList<>();
        for (String claims : List.of("debates/x.yaml", "debates/y.yaml", "debates/z.yaml", "claims/more.yaml"))
            written.addAll(new ObjectMapper().readTree(folder.resolve(claims).toFile()).findValuesAsText("statement"));
        try (ExportDatabase database = new ExportDatabase()) {
            database.load(folder);
            List<String> imported = database.texts("select statement from claim");
            assertTrue(imported.containsAll(written), () -> written + "\n" + imported);
        }
    }

    @Test
    void aSearchResultIsACorpusOfItsOwn() throws Exception {
        try (ExportDatabase database = new ExportDatabase(); ExportDatabase other = new ExportDatabase()) {
            database.load(Path.of("seeds"));
            for (String query : List.of("\"secret protocol\"", "kowalsky", "Warsaw -uprising")) {
                byte[] archive = database.export(format, new SearchResult(query, List.of()).scope(database.connection()));
                other.loadArchive(archive);
                assertArrayEquals(archive, other.export(format, Scope.CORPUS), query);
            }
        }
    }

    private static long seed() {
        long seed = Long.getLong("corpus.seed", new Random().nextLong());
        LOG.infof("corpus.seed=%d", seed);
        return seed;
    }

    @Test
    void everyDebateIsACorpusOfItsOwn() throws Exception {
        try (ExportDatabase database = new ExportDatabase(); ExportDatabase other = new ExportDatabase()) {
            database.load(Path.of("seeds"));
            for (String slug : new String[] { "soviet-intervention-in-spain", "origins-of-the-nazi-soviet-pact" }) {
                Scope debate = new NamedPart(SearchType.DEBATE, slug).scope(database.connection());
                byte[] archive = database.export(format, debate);
                other.loadArchive(archive);
                assertArrayEquals(archive, other.export(format, debate));
            }
        }
    }
}
