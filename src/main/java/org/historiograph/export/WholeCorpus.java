package org.historiograph.export;

import java.sql.Connection;

/** Everything. */
record WholeCorpus() implements Selection {

    @Override
    public String name() {
        return "historiograph";
    }

    @Override
    public Scope scope(Connection connection) {
        return Scope.CORPUS;
    }
}
