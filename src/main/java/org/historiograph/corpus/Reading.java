package org.historiograph.corpus;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One pass over the files of a corpus: each is read, checked and turned into rows, and nothing of it but its names is kept. */
final class Reading {
    final Problems problems;
    final Names names;
    final Coverage coverage = new Coverage();
    final Completeness completeness = new Completeness();
    /** Printed names by slug, for the bylines of works. */
    final Map<String, String> people = new HashMap<>();
    /** The documents that have had their file. */
    final Set<String> documents = new HashSet<>();
    /** Assessments and relations of works are told apart over all files. */
    final Repeats repeats = new Repeats();
    private final TreeReader trees;
    private final Rows rows;

    Reading(Problems problems, Rows rows) {
        this.problems = problems;
        this.names = new Names(problems);
        this.trees = new TreeReader(problems);
        this.rows = rows;
    }

    /** Reads the files and reports after each; what is wrong in or between them is among the problems afterwards. */
    void read(List<CorpusFile> files, Runnable afterEach) {
        for (CorpusFile file : files) {
            read(file);
            afterEach.run();
        }
        names.reportMissing();
        completeness.report(names);
    }

    void add(Row row) {
        rows.add(row);
    }

    private void read(CorpusFile file) {
        names.enter(file.name());
        trees.read(file).ifPresent(tree -> {
            Entry root = new Entry(new OpenFile(this, file, tree), tree.root);
            switch (file.kind()) {
                case TOPICS -> TopicReader.read(root);
                case DOCUMENTS -> DocumentReader.read(root);
                case PEOPLE -> PersonReader.read(root);
                case WORKS -> WorkReader.read(root);
                case EVENTS -> EventReader.read(root);
                case DEBATES -> DebateReader.read(root);
                case CLAIMS -> new ArgumentReader(root).read();
            }
        });
    }
}
