package org.historiograph.corpus;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One pass over the files of a corpus: each is read, checked and turned into rows, and nothing of it but its names is kept. */
final class Reading {
    final Problems problems;
    final Names names;
    final Coverage coverage = new Coverage();
    final Completeness completeness = new Completeness();
    /** Printed names by slug, for the bylines of works. */
    final Map<String, String> people = new HashMap<>();
    /** Assessments and relations of works are told apart over all files. */
    final Repeats repeats = new Repeats();
    private final Schemas schemas = new Schemas();
    private final Rows rows;

    Reading(Problems problems, Rows rows) {
        this.problems = problems;
        this.names = new Names(problems);
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
        tree(file).ifPresent(tree -> {
            schemas.check(file.kind(), file.name(), tree, problems);
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

    private Optional<YamlTree> tree(CorpusFile file) {
        try {
            return new YamlReader(file.name(), problems).read(Utf8.decode(file.bytes()));
        } catch (Utf8.NotUtf8Exception e) {
            problems.add(file.name(), e.line, "this file is not in UTF-8; save it in that encoding");
        } catch (IOException e) {
            problems.add(file.name(), 0, "can't be read: " + e.getMessage());
        }
        return Optional.empty();
    }
}
