package org.historiograph.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;

/** Makes filters by chance: of any field, along the graph, with operands from the corpus. */
final class FilterGenerator {

    private static final List<String> LOGIC = List.of("and", "or", "not");
    /** What means something else in a pattern, and letters whose case is peculiar. */
    private static final List<String> AWKWARD = List.of("%", "_", "\\", "_of_", "100%", "1__%", "\\backslash\\", "İ", "ı", "ß",
            "ẞ",
            "STRASSE", "straẞe", "BÜCHER, STRA", "bucher", "É", "БИБЛИОТЕК", "Σ", "😀");

    private final Dice dice;
    private final Samples samples;

    FilterGenerator(Dice dice, Samples samples) {
        this.dice = dice;
        this.samples = samples;
    }

    /** @param depth how many further types the filter may reach */
    Map<String, Object> filter(GraphQLInputObjectType type, int depth) {
        Map<String, Object> filter = new LinkedHashMap<>();
        if (depth == 0 || dice.percent(4))
            return filter;
        if (dice.percent(25)) {
            GraphQLInputObjectField logic = type.getFieldDefinition(dice.any(LOGIC));
            filter.put(logic.getName(), condition(type, logic, depth));
        }
        for (GraphQLInputObjectField field : dice.some(type.getFieldDefinitions(), filter.isEmpty() ? 1 : 0, 2))
            filter.put(field.getName(), condition(type, field, depth));
        return filter;
    }

    private Object condition(GraphQLInputObjectType owner, GraphQLInputObjectField field, int depth) {
        var type = (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(field.getType());
        if (field.getName().equals("and") || field.getName().equals("or"))
            return filters(type, depth);
        boolean operators = type.getFieldDefinition("eq") != null || type.getFieldDefinition("has") != null;
        return operators ? operators(owner.getName().replaceAll("Filter$", ""), field.getName(), type)
                : filter(type, depth - 1);
    }

    private List<Map<String, Object>> filters(GraphQLInputObjectType type, int depth) {
        List<Map<String, Object>> filters = new ArrayList<>();
        for (int i = dice.between(0, 2); i > 0; i--)
            filters.add(filter(type, depth - 1));
        return filters;
    }

    private Map<String, Object> operators(String type, String field, GraphQLInputObjectType operators) {
        Map<String, Object> condition = new LinkedHashMap<>();
        boolean list = operators.getFieldDefinition("has") != null;
        for (GraphQLInputObjectField operator : dice.some(operators.getFieldDefinitions(), list ? 1 : 0, 2))
            condition.put(operator.getName(), operand(type, field, operator));
        return condition;
    }

    private Object operand(String type, String field, GraphQLInputObjectField operator) {
        if (operator.getName().equals("isNull"))
            return dice.percent(50);
        if (operator.getName().equals("in")) {
            List<Object> values = new ArrayList<>();
            for (int i = dice.between(0, 3); i > 0; i--)
                values.add(value(type, field, operator));
            return values;
        }
        Object value = value(type, field, operator);
        return switch (operator.getName()) {
            case "contains" -> dice.percent(20) ? dice.any(AWKWARD)
                    : dice.percent(50) ? part(value.toString(), false, 8).toUpperCase(Locale.ROOT)
                            : part(value.toString(), false, 8);
            case "startsWith" -> part(value.toString(), true, 4);
            default -> value;
        };
    }

    private Object value(String type, String field, GraphQLInputObjectField operator) {
        var scalar = GraphQLTypeUtil.unwrapAll(operator.getType());
        if (scalar instanceof GraphQLEnumType constants)
            return new Given.Constant(dice.any(constants.getValues()).getName());
        Object value = samples.any(type, field, dice);
        return switch (scalar.getName()) {
            case "Int" -> value instanceof Integer number ? number + dice.between(-1, 1) : dice.between(0, 3);
            case "Boolean" -> dice.percent(50);
            case "Date" -> value.equals("nowhere") ? "1648-05-17" : value.toString();
            case "ID" -> value.equals("nowhere") ? samples.anyNode(dice) : value;
            default -> value.toString();
        };
    }

    private String part(String text, boolean fromStart, int most) {
        int[] letters = text.codePoints().toArray();
        int start = fromStart ? 0 : dice.between(0, letters.length);
        return new String(letters, start, dice.between(0, Math.min(most, letters.length - start)));
    }
}
