package org.historiograph.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.ValidationMessage;

/** The schemas as texts: a validation names the place of a keyword, and what else is said there helps to explain it. */
final class SchemaText {
    private static final Map<String, JsonNode> ROOTS = new ConcurrentHashMap<>();

    private SchemaText() {
    }

    /** The schema that holds the keyword which failed. */
    static JsonNode parent(ValidationMessage message) {
        return root(message).at(message.getSchemaLocation().getFragment().getParent().toString());
    }

    /** The whole schema file that holds the keyword which failed. */
    static JsonNode root(ValidationMessage message) {
        return ROOTS.computeIfAbsent(message.getSchemaLocation().getAbsoluteIri().toString(), SchemaText::load);
    }

    /** What a short name is. */
    static JsonNode slug() {
        return ROOTS.computeIfAbsent("classpath:schemas/common.json", SchemaText::load).at("/$defs/slug");
    }

    private static JsonNode load(String iri) {
        String resource = iri.replaceFirst("^classpath:/*", "/");
        try (InputStream in = SchemaText.class.getResourceAsStream(resource)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The packaged schema " + resource + " can't be read", e);
        }
    }
}
