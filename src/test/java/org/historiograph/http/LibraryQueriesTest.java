package org.historiograph.http;

import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.historiograph.CountedStatements;

import io.quarkus.test.junit.QuarkusTest;

/** The golden queries on the corpus that is made for tests. */
@QuarkusTest
class LibraryQueriesTest extends GoldenQueries {

    @Inject
    CountedStatements statements;

    static Stream<GoldenQuery> queries() {
        return GoldenQuery.on("library");
    }

    @Override
    int takeStatementCount() {
        return statements.takeCount();
    }
}
