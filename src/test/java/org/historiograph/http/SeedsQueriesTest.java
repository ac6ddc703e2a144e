package org.historiograph.http;

import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.historiograph.CountedStatements;
import org.historiograph.SeedsProfile;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The golden queries on the corpus that the service ships. */
@QuarkusTest
@TestProfile(SeedsProfile.class)
class SeedsQueriesTest extends GoldenQueries {

    @Inject
    CountedStatements statements;

    static Stream<GoldenQuery> queries() {
        return GoldenQuery.on("seeds");
    }

    @Override
    int takeStatementCount() {
        return statements.takeCount();
    }
}
