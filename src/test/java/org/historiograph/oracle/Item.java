package org.historiograph.oracle;

import java.util.Map;

import org.historiograph.graph.Declared;

/**
 * A row of the corpus in memory, or an object embedded in one.
 *
 * @param type its entity, or the embedded class
 * @param columns its values by column, as JSON has them
 */
record Item(Class<?> type, Map<String, Object> columns) {

    String id() {
        return (String) columns.get("id");
    }

    /** The name of its type in the schema. */
    String typeName() {
        return Declared.typeName(type);
    }
}
