package org.historiograph.plan;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;

import org.historiograph.graph.ClientException;
import org.historiograph.graph.Edtf;
import org.historiograph.graph.PostgresDay;

/** How a value is written as JSON and how a value of a request is bound to a statement. */
enum ValueType {
    TEXT("text"),
    /** An enum or another text that holds nothing that JSON would escape. */
    TOKEN("text"),
    NUMBER("int"),
    DECIMAL("float8"),
    BOOLEAN("boolean"),
    DATE("date"),
    ID("uuid"),
    LIST("text[]"),
    /** Only an argument: a date or an interval in EDTF, of which the days that it allows are bound. */
    INTERVAL("daterange");

    private final String sqlType;

    ValueType(String sqlType) {
        this.sqlType = sqlType;
    }

    String sqlType() {
        return sqlType;
    }

    boolean isNumeric() {
        return this == NUMBER || this == DECIMAL;
    }

    /** The type for values of a Java class. */
    static ValueType of(Class<?> java) {
        if (java.isEnum())
            return TOKEN;
        return switch (java.getSimpleName()) {
            case "String" -> TEXT;
            case "Integer", "int", "Long", "long" -> NUMBER;
            case "Double", "double" -> DECIMAL;
            case "Boolean", "boolean" -> BOOLEAN;
            case "LocalDate" -> DATE;
            case "UUID" -> ID;
            case "List" -> LIST;
            default -> throw new IllegalStateException("The planner has no value type for " + java.getName());
        };
    }

    /** JSON for an SQL expression of this type, as a part of an answer. */
    Json json(String sql, boolean nullable) {
        Json json = switch (this) {
            case TEXT -> Json.string(sql);
            case TOKEN -> Json.plainString(sql);
            case ID -> Json.plainString(sql + "::text");
            case DATE -> Json.plainString(isoDay(sql));
            case LIST, INTERVAL -> Json.of("to_json(" + sql + ")::text");
            case NUMBER, DECIMAL, BOOLEAN -> Json.of(sql + "::text");
        };
        return nullable ? Json.orNull(json.expression()) : json;
    }

    /** The same for who needs JSON within PostgreSQL, where nothing may be left to be escaped. */
    Json escapedJson(String sql, boolean nullable) {
        return this == TEXT ? nullable ? Json.orNull("to_json(" + sql + ")::text") : Json.of("to_json(" + sql + ")::text")
                : json(sql, nullable);
    }

    /** PostgreSQL writes 44 BC where ISO 8601 has the year -0043. */
    private static String isoDay(String sql) {
        return "case when " + sql + " < '0001-01-01' then to_char(extract(year from " + sql + ") + 1, 'FM0000') || to_char("
                + sql + ", '-MM-DD') else " + sql + "::text end";
    }

    /** A value of a request as JDBC binds it. */
    Object bind(Object value) {
        if (value == null)
            return null;
        return switch (this) {
            case TEXT, TOKEN -> value.toString();
            case INTERVAL -> interval(value.toString());
            case ID -> id(value.toString());
            case DATE -> date(value);
            case NUMBER, DECIMAL, BOOLEAN, LIST -> value;
        };
    }

    /** The same as an item of an array, which JDBC writes as its text is. */
    Object bindItem(Object value) {
        Object bound = bind(value);
        return bound instanceof LocalDate day ? PostgresDay.of(day) : bound;
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new ClientException("INVALID_ID",
                    "'" + shortened(text) + "' is no id. Ids come from earlier answers, as they are.");
        }
    }

    private static String interval(String text) {
        try {
            Edtf interval = Edtf.parse(text);
            return "[" + PostgresDay.of(interval.earliest()) + "," + PostgresDay.of(interval.latest()) + "]";
        } catch (IllegalArgumentException e) {
            throw new ClientException("INVALID_DATE",
                    "'" + shortened(text)
                            + "' is no date or interval in EDTF (ISO 8601-2). Write 1936, 1936-07, 1936-07-18, 1936/1939, 1936/.. or 193X, a day that exists"
                            + " and an interval that doesn't end before it begins.");
        }
    }

    private static LocalDate date(Object value) {
        try {
            LocalDate date = value instanceof LocalDate day ? day : LocalDate.parse(value.toString());
            // The dates of the corpus end there, so a later one would be after what has no end.
            if (date.isBefore(Edtf.MIN) || date.isAfter(Edtf.MAX))
                throw new ClientException("INVALID_DATE",
                        "'" + date + "' is too far away. Dates are from " + Edtf.MIN + " to " + Edtf.MAX + ".");
            return date;
        } catch (DateTimeParseException e) {
            throw new ClientException("INVALID_DATE",
                    "'" + shortened(value.toString()) + "' is no date. Write it as year-month-day, for example 1936-07-18.");
        }
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
