package org.historiograph.corpus;

import java.util.LinkedHashMap;
import java.util.Map;

/** A row of a table, by the names of its columns; a column that isn't set is null. */
final class Row {
    final Table table;
    final Map<String, Object> values = new LinkedHashMap<>();

    Row(Table table) {
        this.table = table;
    }

    /** Sets a column to a text, number, UUID, date, list of texts, {@link Composite} or null. */
    Row set(String column, Object value) {
        if (value != null)
            values.put(column, value);
        return this;
    }
}
