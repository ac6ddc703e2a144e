package org.historiograph.corpus;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of files of a corpus, each in its folder, in the order in which they are read: what is referred to comes before
 * what refers to it.
 */
enum FileKind {
    TOPICS("topics", "topics.json"),
    DOCUMENTS("documents", "document.json"),
    PEOPLE("people", "people.json"),
    WORKS("works", "works.json"),
    EVENTS("events", "events.json"),
    DEBATES("debates", "debate.json"),
    CLAIMS("claims", "claims.json");

    final String folder;
    final String schema;

    FileKind(String folder, String schema) {
        this.folder = folder;
        this.schema = schema;
    }

    static Optional<FileKind> ofFolder(String name) {
        return Arrays.stream(values()).filter(kind -> kind.folder.equals(name)).findFirst();
    }
}
