package org.historiograph.plan;

import java.util.List;
import java.util.Map;

import org.historiograph.graph.ClientException;
import org.historiograph.graph.Longest;
import org.historiograph.graph.Range;

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
     * @param instead functions that are called instead when the argument that is their key is given
     * @param each the table for each of whose rows the function gives one when no argument is given; null when there is none
     */
    record Call(String function, List<Column> with, List<Argument> arguments, Map<String, String> instead,
            Table each) implements Origin {
    }

    /**
     * @param range the values that a number may have; null when it may have any
     * @param longest how many characters a text may have; null when it may have any
     */
    record Argument(String name, ValueType type, boolean array, Range range, Longest longest) {

        Object checked(Object value) {
            if (range != null && value instanceof Integer number && (number < range.min() || number > range.max()))
                throw new ClientException("OUT_OF_RANGE",
                        "'" + name + "' is " + number + "; it has to be from " + range.min() + " to " + range.max() + ".");
            if (longest != null && value instanceof String text && text.length() > longest.value())
                throw new ClientException("TEXT_TOO_LONG",
                        "'" + name + "' has " + text.length() + " characters; it may have " + longest.value() + ".");
            return value;
        }
    }
}
