package org.historiograph.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.historiograph.graph.Edtf;
import org.historiograph.graph.NodeType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * A map of a corpus file with what its readers ask of it. The schema has been checked before, and what isn't as it should be is
 * already a
 * problem; so here it is as if it were not there, and the rest of the file can still be looked through.
 */
final class Entry {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]+");
    private static final Pattern PASSAGE = Pattern.compile("[a-z0-9-]+/[pnhs0-9-]+");

    final OpenFile file;
    private final JsonNode node;

    Entry(OpenFile file, JsonNode node) {
        this.file = file;
        this.node = node;
    }

    /** The text under the key; null if there is none. */
    String text(String key) {
        JsonNode value = node.path(key);
        return value.isTextual() ? value.asText() : null;
    }

    /** The text under the key, or an empty one: for keys that are needed. */
    String needed(String key) {
        String text = text(key);
        return text == null ? "" : text;
    }

    int number(String key) {
        return node.path(key).asInt();
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : list(key))
            texts.add(item.asText());
        return texts;
    }

    /** The map under the key; an empty one if there is none. */
    Entry entry(String key) {
        return new Entry(file, node.path(key));
    }

    boolean has(String key) {
        return node.has(key);
    }

    List<Entry> entries(String key) {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode item : list(key))
            entries.add(new Entry(file, item));
        return entries;
    }

    /** The maps under the key by their names. */
    Map<String, Entry> named(String key) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        node.path(key).properties().forEach(field -> entries.put(field.getKey(), new Entry(file, field.getValue())));
        return entries;
    }

    /** The date under the key; null if there is none. */
    Edtf date(String key) {
        try {
            return text(key) == null ? null : Edtf.parse(text(key));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Defines what this entry is about, and returns its identity. */
    UUID define(NodeType type, String name) {
        file.reading().names.define(type, name, line());
        return type.id(name);
    }

    /** The identity of what the key names; null if there is no such key. */
    UUID reference(NodeType type, String key) {
        return has(key) ? reference(type, node.path(key)) : null;
    }

    List<UUID> references(NodeType type, String key) {
        List<UUID> ids = new ArrayList<>();
        for (JsonNode item : list(key))
            ids.add(reference(type, item));
        return ids;
    }

    /** The identity of the passage that records this; null if none is named. */
    UUID passage() {
        file.reading().coverage.cite(needed("passage"));
        return reference(NodeType.PASSAGE, "passage");
    }

    /** The key of the document whose passage records this. */
    String document() {
        String passage = needed("passage");
        return passage.substring(0, Math.max(0, passage.indexOf('/')));
    }

    /** The identity of the work in which this is said: that of {@code by}, or else the document of the passage. */
    UUID saidIn() {
        Entry by = entry("by");
        return by.has("source") ? by.reference(NodeType.WORK, "source") : NodeType.WORK.id(document());
    }

    /** The place in a work under the key {@code locator}; null if there is none. */
    Composite locator() {
        return has("locator") ? LocatorColumns.of(entry("locator")) : null;
    }

    void add(Row row) {
        file.reading().add(row);
    }

    void problem(String message) {
        file.problem(line(), message);
    }

    private int line() {
        return file.tree().line(node);
    }

    private UUID reference(NodeType type, JsonNode value) {
        String name = value.asText();
        if (!file.reading().names.isDefined(type, name) && isName(type, value))
            file.reading().names.await(type, name, file.tree().line(value));
        return type.id(name);
    }

    /** What isn't even a name is a problem already. */
    private static boolean isName(NodeType type, JsonNode value) {
        return value.isTextual() && (type == NodeType.PASSAGE ? PASSAGE : SLUG).matcher(value.asText()).matches();
    }

    private JsonNode list(String key) {
        JsonNode value = node.path(key);
        return value.isArray() ? value : MissingNode.getInstance();
    }
}
