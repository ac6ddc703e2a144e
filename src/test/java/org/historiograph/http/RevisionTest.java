package org.historiograph.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.historiograph.CountedStatements;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class RevisionTest {

    @Inject
    CountedStatements statements;

    @Inject
    DataSource database;

    @Test
    void answerTellsItsRevisionWhenAsked() throws SQLException {
        int newest = newest();
        statements.takeCount();
        given().contentType("application/json").accept("application/json")
                .body("{\"query\":\"{ debates { totalCount } }\",\"extensions\":{\"revision\":true}}").post("/graphql").then()
                .body("data.debates.totalCount", notNullValue()).body("extensions.revision", equalTo(newest));
        assertEquals(1, statements.takeCount(), "SQL statements");
    }

    @Test
    void answerSaysNothingUnasked() {
        given().accept("application/json").queryParam("query", "{ debates { totalCount } }").get("/graphql").then()
                .body("data.debates.totalCount", notNullValue()).body("extensions.revision", nullValue());
    }

    @Test
    void addressMayAskAsWell() throws SQLException {
        given().accept("application/json").queryParam("query", "{ debates { totalCount } }")
                .queryParam("extensions", "{\"revision\":true}").get("/graphql").then()
                .body("extensions.revision", equalTo(newest()));
    }

    private int newest() throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet result = connection.createStatement().executeQuery("select max(number) from revision")) {
            result.next();
            return result.getInt(1);
        }
    }
}
