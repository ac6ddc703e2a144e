package org.historiograph.graph;

import java.time.LocalDate;
import java.util.Locale;

/**
 * How PostgreSQL writes a day: it has no year 0 and counts years before Christ, where ISO 8601 has the year -0043 for 44 BC.
 */
public final class PostgresDay {

    private PostgresDay() {
    }

    /** The text of a date that PostgreSQL reads. */
    public static String of(LocalDate day) {
        // Not by LocalDate.withYear: the year before Christ need not be a leap year by its number, and loses the 29th of February.
        return day.getYear() > 0 ? day.toString()
                : String.format(Locale.ROOT, "%04d-%02d-%02d BC", 1 - day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
