package org.historiograph.oracle;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.eclipse.microprofile.graphql.Name;
import org.historiograph.graph.Called;
import org.historiograph.graph.Declared;

/** What the database's functions give, told again from what the schema says of the fields that call them. */
final class Functions {

    private final Map<String, Function<List<Object>, List<Item>>> meanings = new HashMap<>();

    Functions(Memory memory) {
        new Balances(memory).addTo(meanings);
        new Comparisons(memory).addTo(meanings);
        new ArgumentMaps(memory).addTo(meanings);
        new Cruxes(memory).addTo(meanings);
        new Timelines(memory).addTo(meanings);
        new Lineages(memory).addTo(meanings);
    }

    /**
     * Whether this oracle can answer the field. What PostgreSQL makes of words, and texts that are only looked up, it leaves
     * out.
     */
    boolean knows(Declared field) {
        return meanings.containsKey(field.method().getAnnotation(Called.class).value());
    }

    /** The rows that the field's function gives for the object that has the field, in no order. */
    List<Item> rows(Declared field, Item owner, Map<String, Object> arguments) {
        Called called = field.method().getAnnotation(Called.class);
        List<Object> values = new ArrayList<>();
        if (owner != null)
            for (String attribute : called.with())
                values.add(owner.columns().get(Attributes.column(Attributes.find(owner.type(), attribute).orElseThrow())));
        for (Parameter parameter : field.method().getParameters())
            if (parameter.isAnnotationPresent(Name.class))
                values.add(arguments.get(parameter.getAnnotation(Name.class).value()));
        return meanings.get(called.value()).apply(values);
    }

    /** An object is the only row, or null; a list is all of them in its order. */
    Object value(Declared field, Item owner, Map<String, Object> arguments) {
        List<Item> rows = rows(field, owner, arguments);
        if (field.method().getReturnType() != List.class)
            return rows.isEmpty() ? null : rows.get(0);
        Called called = field.method().getAnnotation(Called.class);
        return rows.stream().sorted(Arrays.stream(called.order()).map(Functions::by).reduce(Comparator::thenComparing)
                .orElse((a, b) -> 0)).toList();
    }

    private static Comparator<Item> by(String criterion) {
        String name = criterion.replace(" desc", "");
        Comparator<Item> order = Comparator.comparing(
                item -> item.columns().get(Attributes.column(Attributes.find(item.type(), name).orElseThrow())),
                Comparator.nullsLast(Ordering::compareValues));
        return name.equals(criterion) ? order : order.reversed();
    }
}
