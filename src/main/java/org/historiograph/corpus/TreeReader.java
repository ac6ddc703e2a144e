package org.historiograph.corpus;

import java.io.IOException;
import java.util.Optional;

/** From a file's bytes to its content, checked against the schema of its kind. */
final class TreeReader {
    private final Schemas schemas = new Schemas();
    private final Problems problems;

    TreeReader(Problems problems) {
        this.problems = problems;
    }

    /**
     * The content of the file, even where the schema doesn't allow all of it; empty if it can't be read. What is wrong is a
     * problem.
     */
    Optional<YamlTree> read(CorpusFile file) {
        try {
            Optional<YamlTree> tree = new YamlReader(file.name(), problems).read(Utf8.decode(file.bytes()));
            tree.ifPresent(t -> schemas.check(file.kind(), file.name(), t, problems));
            return tree;
        } catch (Utf8.NotUtf8Exception e) {
            problems.add(file.name(), e.line, "this file is not in UTF-8; save it in that encoding");
        } catch (IOException e) {
            problems.add(file.name(), 0, "can't be read: " + e.getMessage());
        }
        return Optional.empty();
    }
}
