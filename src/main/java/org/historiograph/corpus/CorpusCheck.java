package org.historiograph.corpus;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads a corpus without a database and tells everything that is wrong with it, how much it holds and what of its documents it
 * covers.
 */
public final class CorpusCheck {
    private final Problems problems = new Problems();
    private final Census census = new Census(row -> {
    });
    private final Reading reading = new Reading(problems, census);
    private final int files;

    public CorpusCheck(Path corpus) {
        List<CorpusFile> listed = new CorpusFolder(corpus, problems).list();
        reading.read(listed, () -> {
        });
        files = listed.size();
    }

    /** Everything that is wrong; a corpus without problems can be imported. */
    public Problems problems() {
        return problems;
    }

    boolean isCovered() {
        return reading.coverage.documents().stream().allMatch(document -> document.uncovered().isEmpty());
    }

    /** Prints what the corpus holds and covers. */
    void report(PrintStream out) {
        out.println(files + " files");
        for (Table table : Table.values())
            out.println("%9d %s".formatted(census.count(table), table.sql()));
        for (DocumentCoverage document : reading.coverage.documents())
            document.print(out);
    }
}
