package org.historiograph.oracle;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.historiograph.graph.Node;

/** Values that occur in the corpus, by type and field of the schema, so that filters find something. */
final class Samples {

    private final Map<String, List<Object>> byField = new HashMap<>();
    private final List<Object> nodes = new ArrayList<>();

    Samples(Memory memory) {
        for (Class<?> entity : memory.entities())
            for (Item item : memory.all(entity)) {
                if (Node.class.isAssignableFrom(entity))
                    nodes.add(item.id());
                note(memory, item);
                add(item, "id", item.id());
            }
    }

    private void note(Memory memory, Item item) {
        for (Field attribute : item.type().getDeclaredFields()) {
            if (attribute.isSynthetic() || Attributes.isEntity(Attributes.element(attribute)))
                continue;
            Object value = memory.value(item, attribute);
            if (value instanceof Item part)
                note(memory, part);
            else if (value instanceof Collection<?> several)
                several.forEach(one -> add(item, attribute.getName(), one));
            else if (value != null)
                add(item, attribute.getName(), value);
        }
    }

    private void add(Item item, String field, Object value) {
        byField.computeIfAbsent(item.typeName() + "." + field, key -> new ArrayList<>()).add(value);
    }

    /** A value of the field somewhere in the corpus; of some other field when it has none. */
    Object any(String type, String field, Dice dice) {
        List<Object> values = byField.get(type + "." + field);
        return values == null ? "nowhere" : dice.any(values);
    }

    String anyNode(Dice dice) {
        return (String) dice.any(nodes);
    }
}
