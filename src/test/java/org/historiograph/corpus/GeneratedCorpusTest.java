package org.historiograph.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

import org.historiograph.corpus.anchor.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generator of the benchmarks writes real corpora: valid, the same each time, with anchors that hold. */
class GeneratedCorpusTest {
    @Test
    void isValidDeterministicAndAnchored(@TempDir Path folder) throws IOException, InterruptedException {
        Path texts = folder.resolve("texts");
        Path corpus = Corpora.generate(folder.resolve("corpus"), 4, 1, "--texts", texts.toString());
        assertEquals(List.of(), new CorpusCheck(corpus).problems().lines());
        assertEquals(digest(corpus), digest(Corpora.generate(folder.resolve("again"), 4, 1)));
        assertNotEquals(digest(corpus), digest(Corpora.generate(folder.resolve("other"), 4, 2)));

        Verification verification = new Verification(texts, new PrintStream(OutputStream.nullOutputStream()));
        verification.verify(corpus);
        assertEquals(4 * 6 * 3, verification.count(Status.EXACT));
    }

    private static String digest(Path corpus) {
        return CorpusDigest.of(new CorpusFolder(corpus, new Problems()).list());
    }
}
