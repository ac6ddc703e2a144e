package org.historiograph.corpus;

import java.util.IdentityHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** The content of a YAML file, and on which line each of its values is. */
final class YamlTree {
    final JsonNode root;
    private final Map<JsonNode, Integer> lines;

    YamlTree(JsonNode root, Map<JsonNode, Integer> lines) {
        this.root = root;
        this.lines = lines;
    }

    static Map<JsonNode, Integer> lines() {
        return new IdentityHashMap<>();
    }

    /** The line, from 1, of a value of this tree, which is that of its key where it has one; 1 for a value from elsewhere. */
    int line(JsonNode value) {
        return lines.getOrDefault(value, 1);
    }
}
