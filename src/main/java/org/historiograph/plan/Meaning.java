package org.historiograph.plan;

import java.util.List;
import java.util.Map;

/** What a field of the schema means to the planner. */
sealed interface Meaning {

    /** A column. */
    record Value(Column column) implements Meaning {
    }

    /**
     * Columns of the same row that form an object, which is null when all of them are.
     *
     * @param struct the composite column that holds them, or null
     */
    record Embedded(Table part, String struct) implements Meaning {
    }

    /** An object that is always there, and of which the row has a copy. */
    record Copied(Table part) implements Meaning {
    }

    /** The one row that a column refers to. */
    record One(Step.Up step) implements Meaning {
    }

    /** One of several to-one fields: the one that isn't null. */
    record Choice(List<One> options) implements Meaning {
    }

    /**
     * The few rows that are a part of this one, as a plain list in a fixed order.
     *
     * @param kept what this row has of them itself; null when it has nothing
     */
    record Parts(Step step, String order, Kept kept) implements Meaning {
    }

    /**
     * @param column has an array of items
     * @param items what they have
     */
    record Kept(String column, Table items) {
    }

    /**
     * A connection.
     *
     * @param place names the list in its cursors
     * @param of whose rows the list has
     * @param origin where its rows come from
     * @param restriction an attribute and the value that it must have; null when there is none
     * @param order the order when the client asks for none, without the id
     */
    record Rows(String place, Table of, Origin origin, Restriction restriction, List<String> order) implements Meaning {
    }

    record Restriction(String attribute, String value) {
    }

    /** The row whose columns equal the arguments. */
    record Found(Table of, Map<String, Column> arguments) implements Meaning {
    }

    /** The rows, of whatever type, with the ids in the argument. */
    record ById(String argument, List<Table> among) implements Meaning {
    }

    /** The one row that a function gives; null when it gives none, if that may be. */
    record Single(Origin.Call call, Table of, boolean nullable) implements Meaning {
    }

    /** The value that a function gives. */
    record Computed(Origin.Call call, ValueType type, boolean nullable) implements Meaning {
    }

    /** The rows that a function gives, as a plain list. */
    record Series(Origin.Call call, Table of, List<String> order) implements Meaning {
    }
}
