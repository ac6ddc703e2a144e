package org.historiograph.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Random values as the schemas of the corpus' files describe them. */
final class RandomValues {

    static final int THINGS = 4;
    static final int POSITIONS = 6;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Path SCHEMAS = Path.of("src/main/resources/schemas");
    private static final List<String> DATES = List.of("1936", "1936-07", "1936-07-18", "1936/1939", "1936-07-18/1939-04-01",
            "193X", "1936?", "1936~", "1939-21", "1936/..", "-0043");
    /** What keys name that isn't called as they are. */
    private static final Map<String, String> KINDS = Map.of("events", "event", "topics", "topic", "broader", "topic",
            "debates", "debate", "advances", "position", "source", "work", "container", "work");
    private static final Set<String> WORKS_OF_OTHERS = Set.of("from", "to", "document", "claim", "debate", "position");

    private final Map<String, JsonNode> schemas = new HashMap<>();
    private final Random random;
    private final List<String> passages;

    RandomValues(Random random, List<String> passages) {
        this.random = random;
        this.passages = passages;
    }

    /**
     * @param reference a file of the schemas and a place in it
     * @param key the key that gets the value, which tells what a short name is the name of
     */
    JsonNode of(String reference, String key) {
        String[] parts = reference.split("#", 2);
        return switch (parts[1]) {
            case "/$defs/text" -> new TextNode(AwkwardTexts.any(random));
            case "/$defs/quotation" -> new TextNode(AwkwardTexts.few(random));
            case "/$defs/edtf" -> new TextNode(any(DATES));
            case "/$defs/passage" -> new TextNode(any(passages));
            case "/$defs/slug" -> name(key);
            case "/$defs/slugs" ->
                list(NODES.objectNode().put("$ref", "#/$defs/slug").put("uniqueItems", true), parts[0], key, 0);
            default -> value(schema(parts[0]).at(parts[1]), parts[0], key);
        };
    }

    private JsonNode value(JsonNode schema, String file, String key) {
        if (schema.has("$ref")) {
            String reference = schema.get("$ref").asText();
            return of(reference.startsWith("#") ? file + reference : reference, key);
        }
        if (schema.has("enum"))
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        return switch (schema.path("type").asText()) {
            case "object" -> object(schema, file);
            case "array" -> list(schema, file, key, schema.path("minItems").asInt());
            default -> throw new IllegalStateException("Unknown to this generator: " + schema);
        };
    }

    private JsonNode object(JsonNode schema, String file) {
        Set<String> needed = new HashSet<>();
        schema.path("required").forEach(name -> needed.add(name.asText()));
        if (schema.has("anyOf"))
            schema.at("/anyOf/" + random.nextInt(schema.get("anyOf").size()) + "/required")
                    .forEach(name -> needed.add(name.asText()));
        if (schema.has("minProperties"))
            needed.add(schema.get("properties").fieldNames().next());
        ObjectNode object = NODES.objectNode();
        schema.path("properties").properties().forEach(property -> {
            if (needed.contains(property.getKey()) || random.nextBoolean())
                object.set(property.getKey(), value(property.getValue(), file, property.getKey()));
        });
        return object;
    }

    private JsonNode list(JsonNode schema, String file, String key, int least) {
        ArrayNode list = NODES.arrayNode();
        Set<JsonNode> before = new HashSet<>();
        JsonNode items = schema.has("items") ? schema.get("items") : schema;
        for (int size = least + random.nextInt(3); list.size() < size;) {
            JsonNode item = value(items, file, key);
            if (before.add(item) || !schema.path("uniqueItems").asBoolean())
                list.add(item);
        }
        return list;
    }

    private JsonNode name(String key) {
        if (WORKS_OF_OTHERS.contains(key))
            return new TextNode("work-0"); // whoever asked puts the right one in its place
        String kind = KINDS.getOrDefault(key, "person");
        int many = switch (kind) {
            case "debate" -> 3;
            case "position" -> POSITIONS;
            default -> THINGS;
        };
        return new TextNode(kind + "-" + random.nextInt(many));
    }

    private String any(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private JsonNode schema(String file) {
        return schemas.computeIfAbsent(file, name -> {
            try {
                return JSON.readTree(SCHEMAS.resolve(name).toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
