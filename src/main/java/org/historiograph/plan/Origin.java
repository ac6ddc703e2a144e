package org.historiograph.plan;

import java.util.List;

/** Where the rows of a list come from. */
sealed interface Origin {

    /** All rows of the table. */
    record All() implements Origin {
    }

    /** The rows from which the way leads to the row that has the list. */
    record Back(Way way) implements Origin {
    }

    /**
     * The rows that a function of the database gives.
     *
     * @param with the columns of the row that has the list, as the function's first arguments
     * @param arguments the field's arguments, as the function's further arguments
     */
    record Call(String function, List<Column> with, List<Argument> arguments) implements Origin {
    }

    record Argument(String name, ValueType type, boolean array) {
    }
}
