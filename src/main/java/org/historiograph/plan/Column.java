package org.historiograph.plan;

/**
 * A column of a table, or a part of a column of a composite type.
 *
 * @param struct the composite column, or null
 * @param name the column or the part
 * @param type how its values are written and bound
 * @param nullable whether it may be null
 */
record Column(String struct, String name, ValueType type, boolean nullable) {

    /** The column as an expression on the row with this alias. */
    String on(String alias) {
        return struct == null ? alias + "." + name : "(" + alias + "." + struct + ")." + name;
    }
}
