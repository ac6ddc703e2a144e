package org.historiograph.oracle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A page of a list, after the algorithms of the GraphQL Cursor Connections Specification, section 4. */
final class Page {

    private static final int DEFAULT_SIZE = 20;

    private final List<Listed> all;
    private final Ordering order;
    private final String after;
    private final String before;
    private final Integer last;
    private final int size;

    /** @param all the whole list under its filter, in order */
    Page(List<Listed> all, Ordering order, Map<String, Object> arguments) {
        this.all = all;
        this.order = order;
        this.after = (String) arguments.get("after");
        this.before = (String) arguments.get("before");
        this.last = (Integer) arguments.get("last");
        Integer first = (Integer) arguments.get("first");
        this.size = last != null ? last : first != null ? first : DEFAULT_SIZE;
    }

    /** The connection, as a map that has the names of the schema. */
    Map<String, Object> connection() {
        List<Listed> between = all.stream().filter(item -> after == null || order.compare(item, after) > 0)
                .filter(item -> before == null || order.compare(item, before) < 0).toList();
        boolean goesOn = between.size() > size;
        List<Listed> page = !goesOn ? between
                : last != null ? between.subList(between.size() - size, between.size()) : between.subList(0, size);
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("hasNextPage", last == null ? goesOn : before != null && anyBehind());
        info.put("hasPreviousPage", last != null ? goesOn : after != null && anyBefore());
        info.put("startCursor", page.isEmpty() ? null : order.cursor(page.get(0)));
        info.put("endCursor", page.isEmpty() ? null : order.cursor(page.get(page.size() - 1)));
        return Map.of("pageInfo", info, "totalCount", all.size(), "nodes", page.stream().map(Listed::item).toList(), "edges",
                page.stream().map(item -> Map.of("cursor", order.cursor(item), "node", item.item())).toList());
    }

    private boolean anyBehind() {
        return all.stream().anyMatch(item -> order.compare(item, before) >= 0);
    }

    private boolean anyBefore() {
        return all.stream().anyMatch(item -> order.compare(item, after) <= 0);
    }
}
