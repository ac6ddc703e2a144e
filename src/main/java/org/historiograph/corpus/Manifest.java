package org.historiograph.corpus;

import java.util.LinkedHashMap;
import java.util.Map;

import org.historiograph.corpus.anchor.Anchor;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a corpus says of a document's text.
 *
 * @param document the key of the work
 * @param file the name of the file with the text
 * @param sha256 the SHA-256 of the whole stream of letters
 * @param anchors the passages by name, such as p12s3
 */
record Manifest(String document, String file, String sha256, Map<String, Anchor> anchors) {
    /** The manifest that a file of the right structure holds. */
    static Manifest of(YamlTree tree) {
        Map<String, Anchor> anchors = new LinkedHashMap<>();
        tree.root.path("passages").properties().forEach(passage -> anchors.put(passage.getKey(), anchor(passage.getValue())));
        return new Manifest(tree.root.path("document").asText(), tree.root.path("file").asText(),
                tree.root.path("sha256").asText(), anchors);
    }

    private static Anchor anchor(JsonNode passage) {
        return new Anchor(passage.path("offset").asInt(), passage.path("length").asInt(),
                Long.parseUnsignedLong(passage.path("hash").asText(), 16),
                passage.path("sha256").asText());
    }
}
