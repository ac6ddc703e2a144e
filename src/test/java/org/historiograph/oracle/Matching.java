package org.historiograph.oracle;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Whether an item fulfils a filter. A condition holds or doesn't hold; there is no third. */
final class Matching {

    private final Values values;

    Matching(Values values) {
        this.values = values;
    }

    boolean matches(Item item, Map<String, Object> filter) {
        return filter.entrySet().stream().allMatch(condition -> matches(item, condition.getKey(), condition.getValue()));
    }

    private boolean matches(Item item, String name, Object condition) {
        return switch (name) {
            case "and" -> filters(condition).stream().allMatch(filter -> matches(item, filter));
            case "or" -> filters(condition).stream().anyMatch(filter -> matches(item, filter));
            case "not" -> !matches(item, filter(condition));
            default -> fieldMatches(item, name, filter(condition));
        };
    }

    private boolean fieldMatches(Item item, String name, Map<String, Object> filter) {
        return values.objects(item, name)
                .map(objects -> objects.stream().anyMatch(object -> matches(object, filter)))
                .orElseGet(() -> filter.entrySet().stream()
                        .allMatch(operator -> holds(values.of(item, name), operator.getKey(), operator.getValue())));
    }

    private static boolean holds(Object value, String operator, Object operand) {
        if (operator.equals("isNull"))
            return (value == null) == (Boolean) operand;
        if (value == null)
            return false;
        return switch (operator) {
            case "eq" -> compare(value, operand) == 0;
            case "in" -> ((Collection<?>) operand).stream().anyMatch(one -> compare(value, one) == 0);
            case "lt" -> compare(value, operand) < 0;
            case "lte" -> compare(value, operand) <= 0;
            case "gt" -> compare(value, operand) > 0;
            case "gte" -> compare(value, operand) >= 0;
            case "contains" -> Ordering.lower(value).contains(Ordering.lower(operand));
            case "startsWith" -> value.toString().startsWith(operand.toString());
            case "has" -> ((Collection<?>) value).contains(operand.toString());
            default -> throw new IllegalArgumentException(operator);
        };
    }

    private static int compare(Object value, Object operand) {
        return Ordering.compareValues(value, operand);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> filter(Object condition) {
        return (Map<String, Object>) condition;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> filters(Object condition) {
        return (List<Map<String, Object>>) condition;
    }
}
