package org.historiograph.citation;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Works as items of CSL-JSON (https://github.com/citation-style-language/schema, csl-data.json). */
public final class CslItem {

    private static final List<String> DATES = List.of("issued", "original-date");

    private CslItem() {
    }

    /**
     * Completes a row of the view {@code csl_item}: its dates become those of CSL-JSON.
     *
     * @param item without nulls; it is changed
     * @return the item
     */
    public static ObjectNode complete(JsonNode item) {
        ObjectNode complete = (ObjectNode) item;
        for (String name : DATES) {
            if (complete.has(name))
                complete.set(name, CslDate.of(complete.get(name).asText()));
        }
        return complete;
    }
}
