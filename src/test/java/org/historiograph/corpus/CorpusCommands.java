package org.historiograph.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as an editor sees them: what they print and their exit status. A subclass says where they run. */
abstract class CorpusCommands {
    private static final String FIRST = "On the 18th of July the garrison rose. It was a Satur-\nday, and few had ex\u00adpected it.\n";
    private static final String SECOND = "The envoy wrote twice.\n";

    @TempDir
    Path folder;
    /** What the last command printed. */
    String out;
    String err;
    Path corpus;
    private Path texts;
    private Path text;

    @BeforeEach
    void writeDocument() throws IOException {
        corpus = Corpora.copy(Corpora.COMPLETE, folder.resolve("corpus"));
        texts = Files.createDirectory(folder.resolve("texts"));
        text = Files.writeString(texts.resolve("essay.txt"), FIRST + SECOND);
        assertEquals(0, run("anchor", text, "--document", "essay-2019"));
        String manifest = out;
        assertEquals(0, run("anchor", text, "--document", "essay-2019", "--lines", "1-2", "--id", "p1", "--page", "69"));
        manifest += out;
        assertEquals(0, run("anchor", text, "--document", "essay-2019", "--lines", "1-2", "--from", "It was", "--to",
                "expected it", "--id", "p1s1"));
        manifest += out + out.replace("p1s1:", "p1s1-s2:");
        assertEquals(0, run("anchor", text, "--document", "essay-2019", "--lines", "3", "--id", "n1"));
        Files.writeString(corpus.resolve("documents/essay.yaml"), manifest + out);
    }

    @Test
    void anchorsAreExactInAnotherTypesetting() throws IOException {
        assertEquals(0, verify());
        assertEquals("essay-2019: 4 EXACT, 0 MOVED, 0 AMBIGUOUS, 0 ABSENT, 0 UNAVAILABLE",
                out.lines().findFirst().orElseThrow());
        Files.writeString(text, (FIRST + SECOND).replace("-\n", "").replace(' ', '\n').toUpperCase());
        assertEquals(0, verify());
    }

    @Test
    void aPassageMayHaveMovedOrBeFoundTwiceOrNotAtAll() throws IOException {
        Files.writeString(text, "A preface.\n" + SECOND.repeat(2) + FIRST.replace("18th", "19th"));
        assertEquals(1, verify());
        assertTrue(out.contains("another version"), out);
        assertTrue(out.contains("essay-2019/p1: ABSENT"), out);
        assertTrue(out.contains("essay-2019/p1s1: MOVED to 74"), out);
        assertTrue(out.contains("essay-2019/n1: AMBIGUOUS: found at 8, 26"), out);
        assertTrue(out.contains("in all: 0 EXACT, 2 MOVED, 1 AMBIGUOUS, 1 ABSENT, 0 UNAVAILABLE"), out);
    }

    @Test
    void aMissingTextIsNoFailureUnlessStrict() throws IOException {
        Files.delete(text);
        assertEquals(0, verify());
        assertTrue(out.contains("in all: 0 EXACT, 0 MOVED, 0 AMBIGUOUS, 0 ABSENT, 4 UNAVAILABLE"), out);
        assertEquals(1, run("verify", corpus, "--documents", folder.resolve("nowhere"), "--strict"));
    }

    @Test
    void checkTellsWhatTheCorpusHoldsAndCovers() throws IOException {
        assertEquals(0, run("check", corpus));
        assertTrue(out.contains("        4 evidence"), out);
        assertTrue(out.contains("essay-2019: 2 units carry anchors, 0 carry nothing, 0 are uncovered"), out);
        Path manifest = corpus.resolve("documents/essay.yaml");
        Files.writeString(manifest, Files.readString(manifest) + out(text, "p2"));
        assertEquals(0, run("check", corpus));
        assertTrue(out.contains("uncovered: p2"), out);
        assertEquals(1, run("check", corpus, "--require-coverage"));
    }

    @Test
    void aWrongCallIsAnsweredWithTheUsage() {
        assertEquals(2, run("chek", corpus));
        assertEquals(2, run("check"));
        assertEquals(2, run("check", corpus, "--color"));
        assertEquals(2,
                run("anchor", text, "--document", "essay-2019", "--lines", "1-2", "--from", "no such words", "--id", "p1"));
        assertTrue(err.startsWith("the lines don't have the words 'no such words'"), err);
        assertEquals(2, run("anchor", text, "--document", "essay-2019", "--lines", "9", "--id", "p1"));
        assertEquals(0, run("--help"));
        assertTrue(out.startsWith("check DIR"), out);
    }

    @Test
    void everyErrorOfACorpusIsTold() throws IOException {
        assertEquals(1, run("check", folder.resolve("nowhere")));
        assertTrue(err.contains("there is no such folder"), err);
        Path broken = Corpora.FOLDER.resolve("broken-structure");
        Corpora.copy(broken, corpus);
        assertEquals(1, run("check", corpus));
        assertTrue(err.lines().toList().containsAll(Files.readAllLines(broken.resolve("errors.txt"))), err);
    }

    private int verify() {
        return run("verify", corpus, "--documents", texts);
    }

    private String out(Path file, String passage) {
        run("anchor", file, "--document", "essay-2019", "--lines", "1", "--id", passage);
        return out;
    }

    /** Runs a command, and keeps what it prints. */
    abstract int run(Object... arguments);
}
