package org.historiograph.corpus;

import java.util.EnumMap;
import java.util.Map;

/** Counts rows by table on their way. */
final class Census implements Rows {
    private final Map<Table, Long> counts = new EnumMap<>(Table.class);
    private final Rows next;
    private long total;

    Census(Rows next) {
        this.next = next;
    }

    @Override
    public void add(Row row) {
        counts.merge(row.table, 1L, Long::sum);
        total++;
        next.add(row);
    }

    long count(Table table) {
        return counts.getOrDefault(table, 0L);
    }

    long total() {
        return total;
    }
}
