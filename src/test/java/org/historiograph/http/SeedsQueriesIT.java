package org.historiograph.http;

import java.util.stream.Stream;

import org.historiograph.SeedsProfile;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

/** The golden queries on the corpus that the service ships, against the packaged application. */
@QuarkusIntegrationTest
@TestProfile(SeedsProfile.class)
class SeedsQueriesIT extends GoldenQueries {

    static Stream<GoldenQuery> queries() {
        return GoldenQuery.on("seeds");
    }

    @Override
    int takeStatementCount() {
        return UNKNOWN;
    }
}
