package org.historiograph.export;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.historiograph.graph.NodeType;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Puts relations between the same works in the same passage into the order from which the import gives them their identities:
 * the second is
 * {@code key#2}.
 */
final class SameRelations implements Rows {

    private final Rows next;
    private final Map<UUID, JsonNode> same = new TreeMap<>();
    private String key = "";

    SameRelations(Rows next) {
        this.next = next;
    }

    /** @param name the identity and the key */
    @Override
    public void next(String name, JsonNode relation) throws IOException {
        String keyOfThis = name.substring(name.indexOf(' ') + 1);
        if (!keyOfThis.equals(key))
            finish();
        key = keyOfThis;
        same.put(UUID.fromString(name.substring(0, name.indexOf(' '))), relation);
    }

    /** Hands over the relations of the last key. */
    void finish() throws IOException {
        int all = same.size();
        for (int i = 1; i <= all; i++) {
            JsonNode relation = same.remove(NodeType.WORK_RELATION.id(i == 1 ? key : key + "#" + i));
            if (relation != null)
                next.next(key, relation);
        }
        // What was not imported from a file has another identity and no place among the same.
        for (JsonNode relation : same.values())
            next.next(key, relation);
        same.clear();
    }
}
