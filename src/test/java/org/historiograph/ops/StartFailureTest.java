package org.historiograph.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.BindException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.runtime.QuarkusBindException;

class StartFailureTest {

    @ParameterizedTest
    @CsvSource({ "28P01, the user or the password", "3D000, doesn't exist", "42501, may not do", "53100, disk is full",
            "53300, no connection left", "57P03, can't be reached", "08001, can't be reached" })
    void codesOfPostgresBecomeSentences(String state, String words) {
        assertTrue(sentence(new SQLException("internals", state)).contains(words));
    }

    @Test
    void theNearestCauseThatSaysMostIsTold() {
        assertTrue(sentence(new SQLException("internals", "08001", new UnknownHostException("db.invalid")))
                .contains("db.invalid is unknown"));
        assertTrue(sentence(new QuarkusBindException("127.0.0.1", 8080, new BindException())).startsWith("Port 8080 is taken"));
    }

    @Test
    void aCircleOfCausesEnds() {
        RuntimeException first = new RuntimeException();
        first.initCause(new RuntimeException(first));
        assertEquals(Optional.empty(), StartFailure.explain(first));
    }

    private static String sentence(Throwable cause) {
        return StartFailure.explain(new RuntimeException("Failed to start", new IllegalStateException(cause))).orElseThrow();
    }
}
