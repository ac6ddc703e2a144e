package org.historiograph.corpus;

/** Takes the rows that a corpus consists of, as they are read. */
@FunctionalInterface
interface Rows {
    void add(Row row);
}
