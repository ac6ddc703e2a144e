package org.historiograph.corpus;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is imported when the service starts. */
@ConfigMapping(prefix = "historiograph.corpus")
public interface CorpusConfig {

    /**
     * Whether the service imports a corpus when it starts. It takes no time when the corpus is the one that was imported last.
     */
    @WithDefault("true")
    boolean importAtStart();

    /** The folder of the corpus; the corpus that the program brings when none is given. */
    Optional<Path> directory();
}
