package org.historiograph.export;

import java.io.IOException;

import com.fasterxml.jackson.databind.JsonNode;

/** Takes the rows of a query, one after the other. */
@FunctionalInterface
interface Rows {

    /**
     * @param name the slug, or whatever else the query's first column tells
     * @param item the query's second column, without what has no value
     */
    void next(String name, JsonNode item) throws IOException;
}
