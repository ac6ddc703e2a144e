package org.historiograph.plan;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.historiograph.graph.ClientException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A place in a list: the values by which the list is ordered, of the row at that place. So a page begins with an index look-up
 * wherever it
 * stands, and a cursor keeps its place when rows come and go. Clients see Base64 of a JSON array: the list's fingerprint, then
 * the values.
 */
final class Cursor {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Sql sql;
    private final Order order;
    private final String fingerprint;

    Cursor(Sql sql, Order order, String place) {
        this.sql = sql;
        this.order = order;
        this.fingerprint = order.fingerprint(place);
    }

    /** The cursor of a row. */
    Json json() {
        return json(UnaryOperator.identity());
    }

    /** @param value gives the expression for a value of the row where the cursor is made */
    Json json(UnaryOperator<String> value) {
        Json values = Json.constant("[\"" + fingerprint + "\"");
        order.criteria().forEach(by -> values.item(by.type().escapedJson(value.apply(by.value()), by.nullable())));
        return Json.plainString(
                "translate(encode(convert_to(" + values.endList().expression() + ", 'UTF8'), 'base64'), E'\\n', '')");
    }

    /** The condition under which a row stands behind the cursor's place, or before it; {@code including} the place itself. */
    String beyond(Input cursor, boolean behind, boolean including) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < order.criteria().size(); i++)
            values.add(sql.parameter(order.criteria().get(i).type(), value(cursor, i)));
        return isPlain() ? comparison(values, behind, including) : alternatives(values, behind, including);
    }

    /** Whether the order is that of one comparison of rows, which an index serves directly. */
    private boolean isPlain() {
        boolean descending = order.criteria().get(0).descending();
        return order.criteria().stream().noneMatch(by -> by.nullable() || by.descending() != descending);
    }

    private String comparison(List<String> values, boolean behind, boolean including) {
        String operator = (order.criteria().get(0).descending() != behind ? " >" : " <") + (including ? "= " : " ");
        return "(" + order.criteria().stream().map(Order.Criterion::value).collect(joining(", ")) + ")" + operator + "("
                + String.join(", ", values) + ")";
    }

    private String alternatives(List<String> values, boolean behind, boolean including) {
        List<String> alternatives = new ArrayList<>();
        StringBuilder equal = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            Order.Criterion by = order.criteria().get(i);
            alternatives.add("(" + equal + different(by, values.get(i), behind) + ")");
            equal.append(by.value()).append(by.nullable() ? " is not distinct from " : " = ").append(values.get(i))
                    .append(" and ");
        }
        if (including)
            alternatives.add("(" + equal.substring(0, equal.length() - " and ".length()) + ")");
        String condition = "(" + String.join(" or ", alternatives) + ")";
        Order.Criterion first = order.criteria().get(0);
        // Says again what the alternatives imply, in a form that an index can use.
        return first.nullable() ? condition
                : "(" + first.value() + (first.descending() != behind ? " >= " : " <= ") + values.get(0) + " and " + condition
                        + ")";
    }

    private static String different(Order.Criterion by, String value, boolean behind) {
        String compared = by.value() + (by.descending() != behind ? " > " : " < ") + value;
        if (!by.nullable())
            return compared;
        // Nulls stand last: behind every value, and nothing but nulls is behind a null.
        return behind ? "(" + compared + " or (" + by.value() + " is null and " + value + " is not null))"
                : "(" + compared + " or (" + by.value() + " is not null and " + value + " is null))";
    }

    private Function<Map<String, Object>, Object> value(Input cursor, int index) {
        return variables -> {
            JsonNode value = decode((String) cursor.in(variables)).get(index + 1);
            return value.isNull() ? null : value.isNumber() ? value.numberValue() : value.asText();
        };
    }

    private JsonNode decode(String cursor) {
        try {
            JsonNode values = JSON
                    .readTree(new String(Base64.getDecoder().decode(cursor), java.nio.charset.StandardCharsets.UTF_8));
            if (values.isArray() && values.size() == order.criteria().size() + 1 && values.get(0).asText().equals(fingerprint)
                    && fits(values))
                return values;
        } catch (IllegalArgumentException | JsonProcessingException e) {
            // Answered below, like every other text that is no cursor of this list.
        }
        throw new ClientException("INVALID_CURSOR",
                "This is no cursor of this list in this order. Cursors come from edges or pageInfo of the same list, with the same orderBy.");
    }

    private boolean fits(JsonNode values) {
        for (int i = 0; i < order.criteria().size(); i++) {
            JsonNode value = values.get(i + 1);
            if (value.isNull() ? !order.criteria().get(i).nullable()
                    : value.isNumber() != order.criteria().get(i).type().isNumeric())
                return false;
        }
        return true;
    }
}
