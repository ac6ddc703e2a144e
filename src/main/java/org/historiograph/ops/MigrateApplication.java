package org.historiograph.ops;

import io.quarkus.runtime.QuarkusApplication;

/**
 * The command {@code migrate}: what a start does before it serves, and no more, so that a cluster can do it once before its
 * instances start.
 */
public class MigrateApplication implements QuarkusApplication {

    @Override
    public int run(String... args) {
        return 0; // the start has migrated the database and imported the corpus
    }
}
