package org.historiograph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

class PostgresDayTest {

    @Test
    void yearsBeforeChristAreCounted() {
        assertEquals("1936-07-18", PostgresDay.of(LocalDate.parse("1936-07-18")));
        assertEquals("0001-12-31 BC", PostgresDay.of(LocalDate.parse("0000-12-31")));
        assertEquals("0044-03-15 BC", PostgresDay.of(LocalDate.parse("-0043-03-15")));
        assertEquals("0005-02-29 BC", PostgresDay.of(LocalDate.parse("-0004-02-29")));
    }
}
