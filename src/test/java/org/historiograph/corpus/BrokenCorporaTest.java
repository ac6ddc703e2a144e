package org.historiograph.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every error of a corpus is told, with its place. Each folder {@code broken-*} is laid over the complete corpus, whose files
 * it replaces, and its
 * errors.txt says what must be found, no more and no less. A missing errors.txt is written, for review.
 */
class BrokenCorporaTest {
    static Stream<Path> broken() throws IOException {
        return Files.list(Corpora.FOLDER).filter(folder -> folder.getFileName().toString().startsWith("broken-")).sorted();
    }

    @ParameterizedTest
    @MethodSource
    void broken(Path folder, @TempDir Path corpus) throws IOException {
        Corpora.copy(Corpora.COMPLETE, corpus);
        Corpora.copy(folder, corpus);
        List<String> errors = new CorpusCheck(corpus).problems().lines();
        Path expected = folder.resolve("errors.txt");
        if (!Files.exists(expected)) {
            Files.write(expected, errors);
            fail("Review " + expected);
        }
        assertEquals(String.join("\n", Files.readAllLines(expected)), String.join("\n", errors));
    }
}
