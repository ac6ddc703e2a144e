package org.historiograph.corpus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;

/** What a validation found, told to a historian: the value and what is allowed instead of a schema's keywords. */
final class SchemaMessages {
    private final Collection<ValidationMessage> found;

    SchemaMessages(Collection<ValidationMessage> found) {
        this.found = found;
    }

    /** Hands over each value that isn't allowed, with the message. */
    void report(BiConsumer<JsonNode, String> problems) {
        Set<String> alternatives = new HashSet<>();
        for (ValidationMessage message : found) {
            JsonNode place = message.getInstanceNode();
            if (!message.getEvaluationPath().toString().contains("/anyOf/"))
                problems.accept(place(message), words(message));
            else if (alternatives.add(message.getInstanceLocation().toString()))
                problems.accept(place, "one of the keys " + oneOfKeys(message) + " is needed");
        }
    }

    /** A wrong key is best shown where it is, all else at the value that is wrong. */
    private static JsonNode place(ValidationMessage message) {
        JsonNode named = message.getProperty() == null ? null : message.getInstanceNode().get(message.getProperty());
        return named == null ? message.getInstanceNode() : named;
    }

    private static String words(ValidationMessage message) {
        JsonNode value = message.getInstanceNode();
        return switch (message.getType()) {
            case "required" -> "the key '" + message.getProperty() + "' is missing" + of(message);
            case "additionalProperties" -> unknownKey(message);
            case "enum" -> shown(value) + " is not allowed" + at(message)
                    + Nearest.suggestion(value.asText(), strings(message.getSchemaNode()))
                    + "; allowed: " + String.join(", ", strings(message.getSchemaNode()));
            case "pattern", "format" -> pattern(message);
            case "propertyNames" -> "'" + message.getProperty() + "' is not allowed as a name in '" + name(message)
                    + "'; allowed: " + nameExpected(message);
            case "type" -> wrongType(message);
            case "minItems", "minProperties" -> "'" + name(message) + "' is empty: it needs at least one";
            case "maxProperties" -> shownKeys(value) + " are given" + at(message) + "; allowed: one of them";
            case "uniqueItems" -> "'" + name(message) + "' names something twice";
            case "minimum", "maximum" -> shown(value) + " is out of range" + at(message);
            default -> message.getMessage();
        };
    }

    private static String unknownKey(ValidationMessage message) {
        List<String> allowed = new ArrayList<>();
        SchemaText.parent(message).path("properties").fieldNames().forEachRemaining(allowed::add);
        return "unknown key '" + message.getProperty() + "'" + of(message) + Nearest.suggestion(message.getProperty(), allowed)
                + "; allowed: "
                + String.join(", ", allowed);
    }

    private static String pattern(ValidationMessage message) {
        String expected = SchemaText.parent(message).path("description").asText();
        JsonNode value = message.getInstanceNode();
        if (value.asText().isBlank())
            return "'" + name(message) + "' is empty";
        if (expected.startsWith("at most twelve words"))
            return "'" + name(message) + "' has " + value.asText().strip().split("\\s+").length + " words: " + shown(value)
                    + "; allowed: " + expected;
        return shown(value) + " is not allowed" + at(message) + "; allowed: " + expected;
    }

    private static String nameExpected(ValidationMessage message) {
        JsonNode names = SchemaText.parent(message).path("propertyNames");
        return (names.has("$ref") ? SchemaText.slug() : names).path("description").asText();
    }

    private static String wrongType(ValidationMessage message) {
        JsonNode value = message.getInstanceNode();
        String expected = message.getSchemaNode().asText();
        if (value.isNull())
            return message.getInstanceLocation().getNameCount() <= 0 ? "this file is empty"
                    : "'" + name(message) + "' is empty";
        if (expected.equals("string") && value.isNumber())
            return value.asText() + " is a number" + at(message) + "; allowed: a text, so put it between quotes: \""
                    + value.asText() + "\"";
        return shown(value) + " is not allowed" + at(message) + "; allowed: " + switch (expected) {
            case "object" -> "a map of keys and values";
            case "array" -> "a list";
            case "string" -> "a text";
            default -> "a whole number";
        };
    }

    private static String oneOfKeys(ValidationMessage message) {
        String pointer = message.getSchemaLocation().getFragment().toString();
        JsonNode alternatives = SchemaText.root(message).at(pointer.substring(0, pointer.indexOf("/anyOf/")) + "/anyOf");
        return StreamSupport.stream(alternatives.spliterator(), false).map(a -> "'" + a.path("required").path(0).asText() + "'")
                .collect(Collectors.joining(" or "));
    }

    private static String name(ValidationMessage message) {
        int depth = message.getInstanceLocation().getNameCount();
        for (int i = depth - 1; i >= 0; i--) {
            if (message.getInstanceLocation().getElement(i) instanceof String key)
                return key;
        }
        return "the file";
    }

    private static String at(ValidationMessage message) {
        return message.getInstanceLocation().getNameCount() <= 0 ? "" : " for '" + name(message) + "'";
    }

    private static String of(ValidationMessage message) {
        return message.getInstanceLocation().getNameCount() <= 0 ? "" : " in '" + name(message) + "'";
    }

    private static String shown(JsonNode value) {
        String text = value.isValueNode() ? value.asText() : value.toString();
        return "'" + (text.length() > 80 ? text.substring(0, 77) + "..." : text) + "'";
    }

    private static String shownKeys(JsonNode map) {
        List<String> keys = new ArrayList<>();
        map.fieldNames().forEachRemaining(key -> keys.add("'" + key + "'"));
        return String.join(" and ", keys);
    }

    private static List<String> strings(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }
}
