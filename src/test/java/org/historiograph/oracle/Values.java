package org.historiograph.oracle;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.historiograph.graph.Declared;
import org.historiograph.graph.OneOf;
import org.historiograph.graph.Rows;
import org.historiograph.graph.Through;

/** What the fields of the schema's objects are. */
final class Values {

    private final Memory memory;
    private final Declarations declarations;

    Values(Memory memory, Declarations declarations) {
        this.memory = memory;
        this.declarations = declarations;
    }

    /** The value of a field: one as JSON has it, an item, a list of either, or null. Not for connections. */
    Object of(Item item, String field) {
        Optional<Declared> declared = declarations.find(item.typeName(), field);
        if (declared.isEmpty())
            return memory.value(item, attribute(item, field));
        Through through = declared.get().method().getAnnotation(Through.class);
        if (through != null)
            return memory.get(declared.get().ofType(), item.columns().get(Attributes.snake(through.value())));
        OneOf options = declared.get().method().getAnnotation(OneOf.class);
        return Stream.of(options.value()).map(option -> of(item, option)).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** The objects that the field has, one, several or none; empty when its values are no objects. */
    Optional<List<Item>> objects(Item item, String field) {
        Optional<Declared> declared = declarations.find(item.typeName(), field);
        if (declared.isPresent() && declared.get().method().isAnnotationPresent(Rows.class))
            return Optional.of(declarations.items(declared.get(), item).stream().map(Listed::item).toList());
        if (declared.isEmpty() && isPlain(Attributes.element(attribute(item, field))))
            return Optional.empty();
        Object value = of(item, field);
        return Optional.of(value == null ? List.of() : value instanceof Item one ? List.of(one) : Declarations.cast(value));
    }

    private static boolean isPlain(Class<?> type) {
        return !Attributes.isEntity(type) && !Attributes.isEmbeddable(type);
    }

    private static Field attribute(Item item, String name) {
        return Attributes.find(item.type(), name)
                .orElseThrow(() -> new IllegalStateException("The oracle doesn't know " + item.typeName() + "." + name));
    }
}
