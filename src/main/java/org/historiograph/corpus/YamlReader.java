package org.historiograph.corpus;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.Event.ID;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Reads YAML into Jackson's tree, from the parser's events, since no reader at hand gives the line of each value. Of YAML's
 * types it knows
 * what the corpus needs: maps, lists, texts, numbers (YAML 1.2) and nothing.
 */
final class YamlReader {
    private static final int DEPTH = 50;

    private final String file;
    private final Problems problems;
    private final Map<JsonNode, Integer> lines = YamlTree.lines();
    private Parser parser;

    YamlReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * The content of the text; empty, with the problem noted, if it isn't YAML. A key given twice is a problem, and its first
     * value counts.
     */
    Optional<YamlTree> read(String text) {
        try {
            parser = new ParserImpl(new StreamReader(text), new LoaderOptions());
            expect(ID.StreamStart);
            if (parser.checkEvent(ID.StreamEnd))
                return Optional.of(new YamlTree(YamlScalar.nothing(), lines));
            expect(ID.DocumentStart);
            JsonNode root = value(0);
            expect(ID.DocumentEnd);
            if (!parser.checkEvent(ID.StreamEnd))
                problems.add(file, line(parser.peekEvent()), "a second document begins here; a file holds one");
            return Optional.of(new YamlTree(root, lines));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            problems.add(file, line,
                    "this is not YAML: " + e.getProblem() + (e.getContext() == null ? "" : " (" + e.getContext() + ")"));
        } catch (ReaderException e) {
            problems.add(file, Utf8.line(text, e.getPosition()),
                    "the character U+%04X is not allowed".formatted(e.getCodePoint()));
        } catch (YAMLException e) {
            problems.add(file, 1, "this is not YAML: " + e.getMessage());
        }
        return Optional.empty();
    }

    private void expect(ID id) {
        if (!parser.getEvent().is(id))
            throw new YAMLException("expected " + id);
    }

    private JsonNode value(int depth) {
        Event event = parser.getEvent();
        if (depth > DEPTH)
            throw new MarkedYAMLException(null, null, "nested too deeply", event.getStartMark()) {
            };
        if (event.is(ID.Alias) || ((NodeEvent) event).getAnchor() != null)
            problems.add(file, line(event),
                    "anchors (&) and aliases (*) are not part of the format; put a text that begins so between quotes");
        JsonNode value = event instanceof ScalarEvent scalar ? YamlScalar.of(scalar)
                : event.is(ID.SequenceStart) ? list(depth) : event.is(ID.MappingStart) ? map(depth) : YamlScalar.nothing();
        // An escape can write it, and PostgreSQL's texts can't hold it.
        if (value.isTextual() && value.asText().indexOf('\0') >= 0)
            problems.add(file, line(event), "the character U+0000 is not allowed");
        lines.put(value, line(event));
        return value;
    }

    private ArrayNode list(int depth) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        while (!parser.checkEvent(ID.SequenceEnd))
            list.add(value(depth + 1));
        parser.getEvent();
        return list;
    }

    private ObjectNode map(int depth) {
        ObjectNode map = JsonNodeFactory.instance.objectNode();
        Map<String, Integer> keys = new HashMap<>();
        while (!parser.checkEvent(ID.MappingEnd)) {
            Event key = parser.peekEvent();
            String name = value(depth + 1).asText();
            JsonNode value = value(depth + 1);
            lines.put(value, line(key));
            Integer before = keys.putIfAbsent(name, line(key));
            if (before == null)
                map.set(name, value);
            else
                problems.add(file, line(key), "the key '" + name + "' is already on line " + before);
        }
        parser.getEvent();
        return map;
    }

    private static int line(Event event) {
        return event.getStartMark().getLine() + 1;
    }
}
