package org.historiograph.http;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.historiograph.SeedsProfile;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import graphql.schema.GraphQLFieldDefinition;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(SeedsProfile.class)
class DocumentationTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Engine engine;

    @Test
    void everyExampleFindsSomething() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (GraphQLFieldDefinition field : engine.schema().getQueryType().getFieldDefinitions()) {
            String answer = given().contentType("application/json").accept("application/json")
                    .body(Map.of("query", Examples.of(field.getName()))).post("/graphql").asString();
            JsonNode json = JSON.readTree(answer);
            JsonNode found = json.path("data").path(field.getName());
            boolean empty = found.isMissingNode() || found.isNull() || found.isArray() && found.isEmpty()
                    || found.path("nodes").isArray() && found.path("nodes").isEmpty();
            if (json.has("errors") || empty)
                wrong.add(field.getName() + ": " + answer);
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyLinkWithinThePageLeadsSomewhere() {
        String page = page();
        Set<String> missing = all("href=\"#([^\"]+)\"", page);
        missing.removeAll(all(" id=\"([^\"]+)\"", page));
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyFieldHasItsPlace() {
        Set<String> anchors = all(" id=\"([^\"]+)\"", page());
        Set<String> missing = new TreeSet<>();
        engine.schema().getAllTypesAsList().stream().filter(type -> !type.getName().startsWith("__")).forEach(type -> {
            missing.add(type.getName());
            if (type instanceof graphql.schema.GraphQLFieldsContainer container)
                container.getFieldDefinitions().forEach(field -> missing.add(type.getName() + "." + field.getName()));
        });
        missing.removeAll(anchors);
        assertEquals(Set.of(), missing);
    }

    @Test
    void pageNeedsNothingFromElsewhere() {
        String page = page();
        assertEquals(Set.of(), all("<(script|style)", page));
        assertEquals(Set.of(), all("(?:href|src)=\"(https?:[^\"]*)\"", page));
        for (String address : all("<link rel=\"stylesheet\" href=\"([^\"]+)\"", page))
            assertTrue(get(address).contentType().startsWith("text/css"), address);
    }

    private static String page() {
        return get("/docs").then().statusCode(200).contentType("text/html").extract().asString();
    }

    private static Set<String> all(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
