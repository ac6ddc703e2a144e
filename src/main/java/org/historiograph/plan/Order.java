package org.historiograph.plan;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.historiograph.graph.Sorting;

/** The order of a list: criteria that end in the id, so that no two rows are equal under it. What has no value comes last. */
record Order(List<Criterion> criteria) {

    /**
     * @param name the attribute
     * @param value the expression that is compared
     */
    record Criterion(String name, String value, ValueType type, boolean nullable, boolean descending) {
    }

    /** The order that is asked for by the argument, or the list's own when it is null. */
    static Order of(Meaning.Rows list, Rowset rows, Input orderBy) {
        List<Criterion> criteria = new ArrayList<>();
        if (orderBy == null || orderBy.isNull() || orderBy.items().isEmpty())
            criteria.addAll(declared(rows, list.order()).criteria);
        else
            orderBy.items().forEach(item -> criteria.add(asked(rows, item.fields())));
        // The id goes the way of the criterion before it, so that one index serves a whole order in either direction.
        if (rows.table.columns.containsKey("id"))
            criteria.add(criterion(rows, "id", !criteria.isEmpty() && criteria.get(criteria.size() - 1).descending()));
        return new Order(criteria);
    }

    /** The order that a feature declares: attributes, with " desc" behind those that descend. */
    static Order declared(Rowset rows, List<String> order) {
        return new Order(order.stream().map(by -> {
            String name = by.replace(" desc", "");
            return criterion(rows, name, name.length() < by.length());
        }).toList());
    }

    private static Criterion asked(Rowset rows, Map<String, Input> order) {
        Input direction = order.get("direction");
        return criterion(rows, Sorting.attribute((String) order.get("field").now()),
                direction != null && "DESC".equals(direction.now()));
    }

    private static Criterion criterion(Rowset rows, String name, boolean descending) {
        Column column = rows.table.columns.get(name);
        // A name that isn't an attribute is the rank in the link table across which the rows are reached.
        return column == null ? new Criterion(name, rows.link.alias() + "." + name, ValueType.NUMBER, false, descending)
                : new Criterion(name, column.on(rows.alias), column.type(), column.nullable(), descending);
    }

    /** The order by clause, from the start or from the end; there must be criteria. */
    String clause(boolean fromEnd) {
        return criteria.stream().map(by -> by.value() + (by.descending() != fromEnd ? " desc" : "")
        // For a column without nulls the bare order is the one that an index can serve in both directions.
                + (by.nullable() ? fromEnd ? " nulls first" : " nulls last" : "")).collect(joining(", ", "order by ", ""));
    }

    /** What a cursor of another order, or of another list, doesn't have. */
    String fingerprint(String place) {
        String text = place
                + criteria.stream().map(by -> by.name() + (by.descending() ? "-" : "+")).collect(joining(",", ":", ""));
        return Integer.toHexString(text.hashCode());
    }
}
