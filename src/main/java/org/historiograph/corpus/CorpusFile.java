package org.historiograph.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One file of a corpus.
 *
 * @param name where it is in the corpus, with slashes on every system: {@code debates/katyn.yaml}
 */
record CorpusFile(FileKind kind, Path path, String name) {
    byte[] bytes() throws IOException {
        return Files.readAllBytes(path);
    }
}
