package org.historiograph.corpus;

import java.time.LocalDate;
import java.util.List;

import org.historiograph.graph.PostgresDay;

/** Rows in the text format of PostgreSQL's COPY. */
final class CopyText {
    private CopyText() {
    }

    /** Appends the row with the columns in the order given; what the row doesn't set is null. */
    static void append(StringBuilder out, Row row, List<String> columns) {
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0)
                out.append('\t');
            Object value = row.values.get(columns.get(i));
            if (value == null)
                out.append("\\N");
            else
                escape(out, literal(value));
        }
        out.append('\n');
    }

    private static String literal(Object value) {
        if (value instanceof Composite composite)
            return composite(composite.attributes());
        if (value instanceof List<?> array)
            return array(array);
        if (value instanceof LocalDate date)
            return PostgresDay.of(date);
        return value.toString();
    }

    private static void escape(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c);
            }
        }
    }

    private static String composite(List<String> attributes) {
        StringBuilder out = new StringBuilder("(");
        for (int i = 0; i < attributes.size(); i++) {
            if (i > 0)
                out.append(',');
            if (attributes.get(i) != null)
                quote(out, attributes.get(i));
        }
        return out.append(')').toString();
    }

    private static String array(List<?> elements) {
        StringBuilder out = new StringBuilder("{");
        for (int i = 0; i < elements.size(); i++) {
            if (i > 0)
                out.append(',');
            quote(out, literal(elements.get(i)));
        }
        return out.append('}').toString();
    }

    /** Both arrays and composites accept a backslash before a quotation mark or backslash. */
    private static void quote(StringBuilder out, String text) {
        out.append('"').append(text.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
    }
}
