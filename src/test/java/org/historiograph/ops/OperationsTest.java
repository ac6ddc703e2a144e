package org.historiograph.ops;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

@QuarkusTest
class OperationsTest {

    /** Our own metrics and those of the libraries we have; what Kubernetes measures has other names. */
    private static final Pattern METRIC = Pattern.compile("\\b(historiograph|agroal|cache|jvm|process)_[a-z_]+");

    @Test
    void healthHasItsThreeSides() {
        for (String side : Set.of("started", "live", "ready"))
            given().get("/q/health/" + side).then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void infoTellsProgramAndCorpus() {
        given().get("/info").then().statusCode(200).header("Cache-Control", "no-store")
                .body("name", equalTo("historiograph")).body("commit", matchesPattern("[0-9a-f]{40}|unknown"))
                .body("corpus.revision", greaterThan(0)).body("corpus.digest", matchesPattern("[0-9a-f]{64}"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "deploy/monitoring/grafana/historiograph.json", "deploy/monitoring/rules.yml" })
    void whatIsWatchedIsMeasured(String file) throws IOException {
        given().contentType(ContentType.JSON).body("{\"query\":\"query Watched { debates(first: 1) { nodes { slug } } }\"}")
                .post("/graphql").then().statusCode(200);

        String measured = given().get("/q/metrics").then().statusCode(200).extract().asString();
        Set<String> missing = new TreeSet<>();
        for (Matcher metric = METRIC.matcher(Files.readString(Path.of(file))); metric.find();)
            if (!Pattern.compile("(?m)^" + metric.group() + "[{ ]").matcher(measured).find())
                missing.add(metric.group());
        assertEquals(Set.of(), missing);
        assertTrue(measured.contains("le=\"0.25\""), "The objective needs a bucket of its own");
    }

    @Test
    void outcomesTellWhoseFaultItWas() {
        assertEquals("success", RequestMeter.outcome(304));
        assertEquals("refused", RequestMeter.outcome(400));
        assertEquals("limited", RequestMeter.outcome(429));
        assertEquals("shed", RequestMeter.outcome(503));
        assertEquals("error", RequestMeter.outcome(500));
    }
}
