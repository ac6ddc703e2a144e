package org.historiograph.http;

import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.historiograph.CountedStatements;
import org.historiograph.SeedsProfile;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/**
 * What a historian, a student and a teacher would ask of the corpus that the service ships, and what it can compute from it.
 */
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
