package org.historiograph.http;

import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The golden queries once more, against the packaged application. */
@QuarkusIntegrationTest
class LibraryQueriesIT extends GoldenQueries {

    static Stream<GoldenQuery> queries() {
        return GoldenQuery.on("library");
    }

    @Override
    int takeStatementCount() {
        return UNKNOWN;
    }
}
