package org.historiograph.corpus;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.historiograph.corpus.anchor.Anchor;
import org.historiograph.corpus.anchor.AnchorSearch;
import org.historiograph.corpus.anchor.Finding;
import org.historiograph.corpus.anchor.Letters;
import org.historiograph.corpus.anchor.Status;

/** Looks every passage of a corpus up in the texts of its documents. */
final class Verification {
    private final Path documents;
    private final PrintStream out;
    private final Problems problems = new Problems();
    private final Map<Status, Integer> totals = new EnumMap<>(Status.class);

    /**
     * @param documents the folder with the texts; it needn't exist
     * @param out is told of each passage that isn't EXACT, and how many of which there are
     */
    Verification(Path documents, PrintStream out) {
        this.documents = documents;
        this.out = out;
    }

    /** Verifies the documents of a corpus. */
    void verify(Path corpus) {
        TreeReader trees = new TreeReader(problems);
        for (CorpusFile file : new CorpusFolder(corpus, problems).list()) {
            long before = problems.count();
            if (file.kind() == FileKind.DOCUMENTS)
                trees.read(file).filter(tree -> problems.count() == before).map(Manifest::of).ifPresent(this::verify);
        }
        out.println("in all: " + counts(totals));
    }

    /** What is wrong with the corpus, so that it couldn't be verified as a whole. */
    Problems problems() {
        return problems;
    }

    int count(Status status) {
        return totals.getOrDefault(status, 0);
    }

    /** Whether some passage isn't where it should be in a document that is at hand. */
    boolean hasFailed() {
        return count(Status.MOVED) + count(Status.AMBIGUOUS) + count(Status.ABSENT) > 0;
    }

    private void verify(Manifest manifest) {
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        Path text = documents.resolve(manifest.file());
        try {
            if (Files.isRegularFile(text))
                look(manifest, Letters.of(Utf8.decode(Files.readAllBytes(text))), counts);
            else
                unavailable(manifest, "there is no " + text, counts);
        } catch (IOException e) {
            unavailable(manifest, text + " can't be read: " + e.getMessage(), counts);
        }
        out.println(manifest.document() + ": " + counts(counts));
        counts.forEach((status, count) -> totals.merge(status, count, Integer::sum));
    }

    private void look(Manifest manifest, String letters, Map<Status, Integer> counts) {
        if (!Anchor.sha256(letters).equals(manifest.sha256()))
            out.println(manifest.document() + ": " + manifest.file()
                    + " is not the text that was anchored, but another version of it");
        Map<String, Finding> findings = new AnchorSearch(letters).find(manifest.anchors());
        findings.forEach((passage, finding) -> {
            counts.merge(finding.status(), 1, Integer::sum);
            if (finding.status() != Status.EXACT)
                out.println(manifest.document() + "/" + passage + ": " + finding);
        });
    }

    private void unavailable(Manifest manifest, String reason, Map<Status, Integer> counts) {
        out.println(manifest.document() + ": UNAVAILABLE, all passages: " + reason);
        counts.put(Status.UNAVAILABLE, manifest.anchors().size());
    }

    private static String counts(Map<Status, Integer> counts) {
        return List.of(Status.values()).stream().map(status -> counts.getOrDefault(status, 0) + " " + status)
                .collect(Collectors.joining(", "));
    }
}
