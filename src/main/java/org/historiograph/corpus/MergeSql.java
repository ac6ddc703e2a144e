package org.historiograph.corpus;

import static org.historiograph.corpus.TableShape.join;
import static org.historiograph.corpus.TableShape.list;
import static org.historiograph.corpus.TableShape.quoted;

/** The statements that make a table ({@code t}) equal to its staged rows ({@code s}). */
final class MergeSql {
    private final TableShape shape;
    private final String table;
    private final String staged;
    private final String sameKey;
    private final String differs;

    MergeSql(TableShape shape) {
        this.shape = shape;
        table = shape.table().sql();
        staged = shape.table().staged();
        sameKey = join(shape.key(), " and ", key -> "t." + quoted(key) + " = s." + quoted(key));
        differs = shape.rest().isEmpty() ? "false"
                : "row(" + list(shape.rest(), "t.") + ") is distinct from row(" + list(shape.rest(), "s.") + ")";
    }

    /** Counts the rows to insert, update and delete. */
    String compare() {
        String key = quoted(shape.key().get(0));
        return "select count(*) filter (where t." + key + " is null), count(*) filter (where t." + key + " is not null and s."
                + key
                + " is not null and " + differs + "), count(*) filter (where s." + key + " is null) from " + table
                + " t full join " + staged + " s on "
                + sameKey;
    }

    String insertAll(long revision) {
        return "insert into " + table + " (" + list(shape.columns(), "") + (shape.revised() ? ", revision" : "") + ") select "
                + list(shape.columns(), "s.") + (shape.revised() ? ", " + revision : "") + " from " + staged + " s";
    }

    String insertNew(long revision) {
        return insertAll(revision) + " where not exists (select from " + table + " t where " + sameKey + ")";
    }

    String update(long revision) {
        return "update " + table + " t set " + join(shape.rest(), ", ", column -> quoted(column) + " = s." + quoted(column))
                + (shape.revised() ? ", revision = " + revision + ", version = t.version + 1" : "") + " from " + staged
                + " s where " + sameKey + " and "
                + differs;
    }

    String delete() {
        return "delete from " + table + " t where not exists (select from " + staged + " s where " + sameKey + ")";
    }
}
