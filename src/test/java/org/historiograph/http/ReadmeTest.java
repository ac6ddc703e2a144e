package org.historiograph.http;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.historiograph.SeedsProfile;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The first query that a newcomer types gets the answer that the README prints. */
@QuarkusTest
@TestProfile(SeedsProfile.class)
class ReadmeTest {

    private static final Pattern QUERY = Pattern.compile("<!-- query -->\n```graphql\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ANSWER = Pattern.compile("<!-- answer -->\n```json\n(.*?)```", Pattern.DOTALL);

    @Test
    void answerIsThePrintedOne() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String answer = given().contentType("application/json").accept("application/json")
                .body(Map.of("query", part(QUERY, readme))).post("/graphql").asString();
        assertEquals(GoldenQuery.indented(part(ANSWER, readme)), GoldenQuery.indented(answer));
    }

    private static String part(Pattern pattern, String readme) {
        Matcher part = pattern.matcher(readme);
        if (!part.find())
            throw new AssertionError("README.md has no " + pattern);
        return part.group(1);
    }
}
