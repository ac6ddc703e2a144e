package org.historiograph.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Export, then import, changes nothing. */
class CorpusFormatTest {

    private final Format format = new CorpusFormat();

    @ParameterizedTest
    @ValueSource(strings = { "seeds", "src/test/resources/corpora/complete" })
    void aCorpusImportedFromItsExportIsTheSame(Path corpus) throws Exception {
        try (ExportDatabase database = new ExportDatabase(); ExportDatabase other = new ExportDatabase()) {
            database.load(corpus);
            byte[] archive = database.export(format, Scope.CORPUS);
            assertTrue(database.loadArchive(archive).revision().isEmpty(), "nothing changes where it came from");
            other.loadArchive(archive);
            assertArrayEquals(archive, other.export(format, Scope.CORPUS), "another database has the same corpus");
        }
    }

    @Test
    void everyDebateIsACorpusOfItsOwn() throws Exception {
        try (ExportDatabase database = new ExportDatabase(); ExportDatabase other = new ExportDatabase()) {
            database.load(Path.of("seeds"));
            for (String slug : new String[] { "soviet-intervention-in-spain", "origins-of-the-nazi-soviet-pact" }) {
                Scope debate = Scope.debate(database.id("select id from debate where slug = '" + slug + "'"));
                byte[] archive = database.export(format, debate);
                other.loadArchive(archive);
                assertArrayEquals(archive, other.export(format, debate));
            }
        }
    }
}
