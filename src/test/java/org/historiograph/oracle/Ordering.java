package org.historiograph.oracle;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.historiograph.graph.Declared;
import org.historiograph.graph.Rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The order of a list; what has no value comes last either way, and the id decides between equals. */
final class Ordering {

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Criterion(String attribute, boolean descending) {
    }

    private final Declared list;
    private final List<Criterion> criteria = new ArrayList<>();

    /** @param orderBy the argument, with enum values as texts; null when it isn't given */
    Ordering(Declared list, List<Map<String, Object>> orderBy) {
        this.list = list;
        if (orderBy == null || orderBy.isEmpty())
            Arrays.stream(list.method().getAnnotation(Rows.class).order())
                    .forEach(name -> criteria.add(new Criterion(name.replace(" desc", ""), name.endsWith(" desc"))));
        else
            orderBy.forEach(asked -> criteria
                    .add(new Criterion(camel(asked.get("field").toString()), "DESC".equals(asked.get("direction")))));
        if (Attributes.find(list.ofType(), "id").isPresent())
            criteria.add(new Criterion("id", !criteria.isEmpty() && criteria.get(criteria.size() - 1).descending));
    }

    private static String camel(String constant) {
        StringBuilder name = new StringBuilder();
        for (char letter : constant.toCharArray())
            name.append(name.length() > 0 && name.charAt(name.length() - 1) == '_' ? letter : Character.toLowerCase(letter));
        return name.toString().replace("_", "");
    }

    /** What the cursors of this list in this order begin with. */
    String fingerprint() {
        String criteriaText = criteria.stream().map(by -> by.attribute + (by.descending ? "-" : "+")).collect(joining(","));
        return Integer.toHexString((Declarations.place(list) + ":" + criteriaText).hashCode());
    }

    String cursor(Listed at) {
        List<Object> parts = new ArrayList<>(List.of(fingerprint()));
        values(at).forEach(value -> parts.add(value instanceof LocalDate ? value.toString() : value));
        try {
            return Base64.getEncoder().encodeToString(JSON.writeValueAsString(parts).getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Comparator<Listed> comparator() {
        return (a, b) -> compare(values(a), values(b));
    }

    /** Negative, zero or positive as the item stands before, at or behind the cursor's place. */
    int compare(Listed item, String cursor) {
        try {
            List<?> parts = JSON.readValue(Base64.getDecoder().decode(cursor), List.class);
            return compare(values(item), parts.subList(1, parts.size()));
        } catch (java.io.IOException e) {
            throw new IllegalArgumentException(cursor, e);
        }
    }

    private List<Object> values(Listed at) {
        List<Object> values = new ArrayList<>();
        for (Criterion by : criteria)
            values.add(Attributes.find(at.item().type(), by.attribute)
                    .map(attribute -> at.item().columns().get(Attributes.column(attribute)))
                    .orElseGet(() -> at.link() == null ? null : at.link().get(by.attribute)));
        return values;
    }

    private int compare(List<?> left, List<?> right) {
        for (int i = 0; i < criteria.size(); i++) {
            Object a = left.get(i);
            Object b = right.get(i);
            int order = a == null || b == null ? Boolean.compare(a == null, b == null)
                    : criteria.get(i).descending ? compareValues(b, a) : compareValues(a, b);
            if (order != 0)
                return order;
        }
        return 0;
    }

    /** Numbers and days by size, and texts by their code points, as the collation "C" has them. */
    static int compareValues(Object a, Object b) {
        if (a instanceof Number number)
            return Double.compare(number.doubleValue(), ((Number) b).doubleValue());
        if (a instanceof LocalDate || b instanceof LocalDate)
            return LocalDate.parse(a.toString()).compareTo(LocalDate.parse(b.toString()));
        return Arrays.compareUnsigned(a.toString().getBytes(StandardCharsets.UTF_8),
                b.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Letter by letter, as PostgreSQL folds: İ becomes one letter, and no letter depends on those beside it. */
    static String lower(Object text) {
        return text.toString().codePoints().map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
