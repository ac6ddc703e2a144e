package org.historiograph.corpus;

import javax.sql.DataSource;

import io.quarkus.runtime.QuarkusApplication;

/** The command {@code import}, which needs what the service needs too: a configured and migrated database. */
public class ImportApplication implements QuarkusApplication {

    private final DataSource database;

    ImportApplication(DataSource database) {
        this.database = database;
    }

    @Override
    public int run(String... args) {
        return new CorpusCommand(database::getConnection).run(args, System.out, System.err);
    }
}
