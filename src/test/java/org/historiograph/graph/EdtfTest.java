package org.historiograph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfTest {
    @ParameterizedTest
    @CsvSource({ "1936, 1936-01-01, 1936-12-31", "1936-07, 1936-07-01, 1936-07-31", "1936-02, 1936-02-01, 1936-02-29",
            "1936-07-18, 1936-07-18, 1936-07-18",
            "1936-07-18T10:30:00Z, 1936-07-18, 1936-07-18", "1936/1939, 1936-01-01, 1939-12-31",
            "1936-07-18/1939-04, 1936-07-18, 1939-04-30",
            "1936?, 1936-01-01, 1936-12-31", "1936-07~, 1936-07-01, 1936-07-31", "1936-07-18%, 1936-07-18, 1936-07-18",
            "193X, 1930-01-01, 1939-12-31", "19XX, 1900-01-01, 1999-12-31", "1936-XX, 1936-01-01, 1936-12-31",
            "1936-07-XX, 1936-07-01, 1936-07-31",
            "1936-XX-XX, 1936-01-01, 1936-12-31", "15XX-12-25, 1500-12-25, 1599-12-25", "XXXX-02-29, 0000-02-29, 9996-02-29",
            "1936-1X, 1936-10-01, 1936-12-31",
            "1939-21, 1939-03-01, 1939-05-31", "1939-22, 1939-06-01, 1939-08-31", "1939-23, 1939-09-01, 1939-11-30",
            "1939-24, 1939-12-01, 1940-02-29",
            "1936/.., 1936-01-01, 9999-12-31", "1936/, 1936-01-01, 9999-12-31", "../1936, -4712-01-01, 1936-12-31",
            "/1936~, -4712-01-01, 1936-12-31",
            "-0043, -0043-01-01, -0043-12-31", "-004X, -0049-01-01, -0040-12-31", "Y170000, 9999-12-31, 9999-12-31",
            "Y-17000, -4712-01-01, -4712-01-01",
            "193X/1942-24?, 1930-01-01, 1943-02-28" })
    void hasBounds(String text, String earliest, String latest) {
        Edtf date = Edtf.parse(text);
        assertEquals(text + " " + earliest + " " + latest, date.text() + " " + date.earliest() + " " + date.latest());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "36", "1936-13", "1936-02-30", "1935-02-29", "1936-7", "18 July 1936", "1939/1936", "/",
            "../..", "1936/1937/1938", "1936-20",
            "1936-25", "1936??", "X", "1936-00", "1936 ", "1936-07-18T25:00:00" })
    void mustBeADate(String text) {
        assertThrows(IllegalArgumentException.class, () -> Edtf.parse(text));
    }
}
