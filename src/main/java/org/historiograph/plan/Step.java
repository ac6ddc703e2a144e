package org.historiograph.plan;

/** One step of a way through the tables, from a row to a row that belongs to it or to which it belongs. */
sealed interface Step {

    /** The table to which the step leads. */
    Table to();

    /** From a row to the one row that its column refers to. */
    record Up(Column foreignKey, Table to) implements Step {
    }

    /** From a row to the rows whose column refers to it. */
    record Down(Table to, Column foreignKey) implements Step {
    }

    /** From a row to the rows that a link table connects with it. */
    record Across(String link, String near, String far, Table to) implements Step {

        Across reversed(Table from) {
            return new Across(link, far, near, from);
        }
    }
}
