package org.historiograph.oracle;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLTypeUtil;

/** Writes values into a query: as literals, or as variables that it defines. */
final class Variables {

    /** graphql-java's parser may fail on a character of two halves where its buffer ends between them. */
    private static final ObjectMapper JSON = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Dice dice;
    private final List<String> definitions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    Variables(Dice dice) {
        this.dice = dice;
    }

    /** The definitions as they stand behind an operation's name; nothing when there is none. */
    String definitions() {
        return definitions.isEmpty() ? "" : definitions.stream().collect(joining(", ", "(", ")"));
    }

    Map<String, Object> values() {
        return values;
    }

    /** A value of the type as it stands in the query. */
    String write(GraphQLInputType type, Object value) {
        return dice.percent(12) ? variable(type, value) : literal(type, value);
    }

    /** A variable of a nullable type that isn't given, or is null. */
    String nothing(GraphQLInputType type) {
        String name = name();
        definitions.add("$" + name + ": " + GraphQLTypeUtil.simplePrint(type));
        if (dice.percent(50))
            values.put(name, null);
        return "$" + name;
    }

    /** Further fields of an input object, by variables that aren't given: it is as if they weren't there. */
    private String absent(GraphQLInputObjectType type, Set<?> given) {
        if (!dice.percent(4))
            return "";
        GraphQLInputObjectField field = dice.any(type.getFieldDefinitions());
        if (given.contains(field.getName()) || GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue())
            return "";
        String name = name();
        definitions.add("$" + name + ": " + GraphQLTypeUtil.simplePrint(GraphQLTypeUtil.unwrapNonNull(field.getType())));
        return " " + field.getName() + ": $" + name;
    }

    private String variable(GraphQLInputType type, Object value) {
        String name = name();
        String nullable = GraphQLTypeUtil.simplePrint(GraphQLTypeUtil.unwrapNonNull(type));
        if (dice.percent(20)) {
            definitions.add("$" + name + ": " + nullable + " = " + literalOnly(type, value));
        } else {
            boolean required = GraphQLTypeUtil.isNonNull(type) || dice.percent(30);
            definitions.add("$" + name + ": " + nullable + (required ? "!" : ""));
            values.put(name, plain(value));
        }
        return "$" + name;
    }

    private String name() {
        return "v" + (definitions.size() + 1);
    }

    private String literal(GraphQLInputType type, Object value) {
        if (value instanceof Map<?, ?> fields)
            return fields.entrySet().stream()
                    .map(field -> field.getKey() + ": " + write(fieldType(type, (String) field.getKey()), field.getValue()))
                    .collect(joining(", ", "{", ""))
                    + absent((GraphQLInputObjectType) GraphQLTypeUtil.unwrapNonNull(type), fields.keySet()) + "}";
        if (value instanceof List<?> items) {
            GraphQLInputType element = element(type);
            if (items.size() == 1 && dice.percent(20))
                return literal(element, items.get(0)); // one for a list of one (GraphQL, section 3.11)
            return items.stream().map(item -> write(element, item)).collect(joining(", ", "[", "]"));
        }
        return scalar(value);
    }

    /** Without variables inside, as a default has to be. */
    private static String literalOnly(GraphQLInputType type, Object value) {
        if (value instanceof Map<?, ?> fields)
            return fields.entrySet().stream()
                    .map(field -> field.getKey() + ": "
                            + literalOnly(fieldType(type, (String) field.getKey()), field.getValue()))
                    .collect(joining(", ", "{", "}"));
        if (value instanceof List<?> items)
            return items.stream().map(item -> literalOnly(element(type), item)).collect(joining(", ", "[", "]"));
        return scalar(value);
    }

    private static String scalar(Object value) {
        try {
            return value instanceof Given.Constant ? value.toString() : JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object plain(Object value) {
        if (value instanceof Map<?, ?> fields) {
            Map<String, Object> plain = new LinkedHashMap<>();
            fields.forEach((name, field) -> plain.put((String) name, plain(field)));
            return plain;
        }
        if (value instanceof List<?> items)
            return items.size() == 1 && dice.percent(20) ? plain(items.get(0)) : items.stream().map(this::plain).toList();
        return value instanceof Given.Constant ? value.toString() : value;
    }

    private static GraphQLInputType fieldType(GraphQLInputType type, String field) {
        return ((GraphQLInputObjectType) GraphQLTypeUtil.unwrapNonNull(type)).getFieldDefinition(field).getType();
    }

    private static GraphQLInputType element(GraphQLInputType type) {
        return (GraphQLInputType) ((GraphQLList) GraphQLTypeUtil.unwrapNonNull(type)).getWrappedType();
    }
}
