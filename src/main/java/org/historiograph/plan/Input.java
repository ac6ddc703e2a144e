package org.historiograph.plan;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;

/**
 * The value of an argument: what it is in the request for which a statement is made, and where to find it in the variables of
 * later requests that use the same statement.
 */
final class Input {

    private final Object now;
    private final Function<Map<String, Object>, Object> later;

    private Input(Object now, Function<Map<String, Object>, Object> later) {
        this.now = now;
        this.later = later;
    }

    /** Null when the argument isn't given, for which a variable without a value counts as well. */
    static Input of(Value<?> value, Map<String, Object> variables) {
        if (value instanceof VariableReference reference) {
            String name = reference.getName();
            return variables.containsKey(name) ? of(variables.get(name), all -> all.get(name)) : null;
        }
        if (value instanceof ObjectValue object) {
            Map<String, Input> fields = new LinkedHashMap<>();
            object.getObjectFields().forEach(field -> {
                Input given = of(field.getValue(), variables);
                if (given != null)
                    fields.put(field.getName(), given);
            });
            return new Input(fields,
                    all -> fields.entrySet().stream().collect(toMap(Map.Entry::getKey, e -> e.getValue().in(all))));
        }
        if (value instanceof ArrayValue array) {
            List<Input> items = array.getValues().stream().map(item -> of(item, variables)).toList();
            return new Input(items, all -> items.stream().map(item -> item == null ? null : item.in(all)).toList());
        }
        Object literal = literal(value);
        return new Input(literal, all -> literal);
    }

    private static Input of(Object value, Function<Map<String, Object>, Object> later) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Input> fields = new LinkedHashMap<>();
            map.forEach((key, item) -> fields.put((String) key, of(item, all -> ((Map<?, ?>) later.apply(all)).get(key))));
            return new Input(fields, later);
        }
        if (value instanceof List<?> list)
            return new Input(IntStream.range(0, list.size())
                    .mapToObj(i -> of(list.get(i), all -> ((List<?>) later.apply(all)).get(i))).toList(), later);
        return new Input(value, later);
    }

    private static Object literal(Value<?> value) {
        if (value instanceof StringValue text)
            return text.getValue();
        if (value instanceof IntValue number)
            return number.getValue().intValueExact();
        if (value instanceof BooleanValue bool)
            return bool.isValue();
        if (value instanceof EnumValue name)
            return name.getName();
        if (value instanceof FloatValue number)
            return number.getValue();
        if (value instanceof NullValue)
            return null;
        throw new IllegalArgumentException("No literal: " + value);
    }

    boolean isNull() {
        return now == null;
    }

    /** The value in the present request; only what the shape of the variables tells apart may be read so. */
    Object now() {
        return now;
    }

    /** The value in a request with these variables. */
    Object in(Map<String, Object> variables) {
        return later.apply(variables);
    }

    @SuppressWarnings("unchecked")
    Map<String, Input> fields() {
        return (Map<String, Input>) now;
    }

    /** The items; a single value stands for a list of one (GraphQL, section 3.11, input coercion). */
    @SuppressWarnings("unchecked")
    List<Input> items() {
        return now instanceof List<?> ? (List<Input>) now : List.of(this);
    }

    /** The enum values of a list, each once and in alphabetical order, so that few statements differ by them. */
    List<String> tokens() {
        return tokens(items().stream().map(Input::now));
    }

    static List<String> tokens(Stream<?> values) {
        return values.map(String::valueOf).distinct().sorted().toList();
    }

    /** All items as one list in a request with these variables. */
    List<?> list(Map<String, Object> variables) {
        Object value = in(variables);
        return value instanceof List<?> list ? list : List.of(value);
    }
}
