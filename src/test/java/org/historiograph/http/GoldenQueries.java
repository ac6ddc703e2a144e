package org.historiograph.http;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each query of a folder gets the answer that lies beside it, from one SQL statement. Drop a query into the folder, and its
 * answer is written for you to review. A subclass says which folder, by a static method {@code queries}.
 */
abstract class GoldenQueries {

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void answerIsTheExpectedOne(GoldenQuery query) throws IOException {
        takeStatementCount();
        String answer = given().contentType("application/json").accept("application/json").body(query.request())
                .post("/graphql").asString();
        // What is refused must not cost the database anything.
        assertStatements(GoldenQuery.hasData(answer) ? 1 : 0);
        String now = GoldenQuery.indented(answer);
        if (!Files.exists(query.expectation())) {
            Files.writeString(query.expectation(), now);
            fail("There was no expectation. Review the one that is now in " + query.expectation() + ", and run this again.");
        }
        assertEquals(Files.readString(query.expectation()), now, () -> "Not what " + query.expectation() + " expects");
    }

    private void assertStatements(int expected) {
        int executed = takeStatementCount();
        if (executed != UNKNOWN)
            assertEquals(expected, executed, "SQL statements");
    }

    /** What {@link #takeStatementCount} gives where the service runs in another process. */
    static final int UNKNOWN = -1;

    /** How many SQL statements the service has executed since this was asked last. */
    abstract int takeStatementCount();
}
