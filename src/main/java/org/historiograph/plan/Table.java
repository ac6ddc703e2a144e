package org.historiograph.plan;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An object type of the schema with the table that its rows come from and what its fields mean. Embedded types have the
 * table of the type that embeds them.
 */
final class Table {

    final String type;
    final String name;
    final Map<String, Meaning> fields = new LinkedHashMap<>();
    /** Columns by attribute, also those that the schema doesn't show but that order or connect rows. */
    final Map<String, Column> columns = new LinkedHashMap<>();
    /** Ways to other rows by attribute or declared field. */
    final Map<String, Way> ways = new LinkedHashMap<>();

    Table(String type, String name) {
        this.type = type;
        this.name = name;
    }

    Column column(String attribute) {
        Column column = columns.get(attribute);
        if (column == null)
            throw new IllegalStateException("Type " + type + " has no attribute '" + attribute + "'");
        return column;
    }

    @Override
    public String toString() {
        return type;
    }
}
