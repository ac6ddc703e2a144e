package org.historiograph.plan;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Rows in the making: a table under an alias, what is joined to it, and the conditions on it. */
final class Rowset {

    /** So many rows are looked through on the way that an index wouldn't take longer. */
    private static final int NEAR = 2_000;

    final Table table;
    final String alias;
    private final String from;
    private final StringBuilder joins = new StringBuilder();
    private final List<String> conditions = new ArrayList<>();
    /** A condition that many rows may fulfil or hardly one; PostgreSQL can't tell which. Null when there is none. */
    private String sieve;
    private final boolean called;
    /** The table that has one row for each of these as long as nothing is asked of them; null when none has. */
    private final String each;
    /** The link table's alias, when the rows are reached across one. */
    final String link;

    private Rowset(Table table, String alias, String link, String from) {
        this(table, alias, link, from, false, link == null ? table.name : null);
    }

    private Rowset(Table table, String alias, String link, String from, boolean called, String each) {
        this.table = table;
        this.alias = alias;
        this.link = link;
        this.from = from;
        this.called = called;
        this.each = each;
    }

    static Rowset of(Table table, String alias) {
        return new Rowset(table, alias, null, table.name + " " + alias);
    }

    /** The rows from which the way leads to the row with that id; all rows when there is no way. */
    static Rowset leading(Sql sql, Table table, Way way, String id) {
        if (way != null && way.isSingle() && way.first() instanceof Step.Across across) {
            // Joined, not asked for by exists: the link table's index then serves both the condition and the order.
            String link = sql.alias();
            String alias = sql.alias();
            Rowset rows = new Rowset(table, alias, link, across.link() + " " + link + " join " + table.name + " " + alias
                    + " on " + alias + ".id = " + link + "." + across.near());
            rows.where(link + "." + across.far() + " = " + id);
            return rows;
        }
        Rowset rows = of(table, sql.alias());
        if (way != null)
            rows.where(leads(sql, rows.alias, way, id));
        return rows;
    }

    /** The rows that the function gives for the row with this alias and the arguments of the field. */
    static Rowset called(Sql sql, Table table, Origin.Call call, String alias, Requested field) {
        String rows = sql.alias();
        boolean bare = call.arguments().stream().noneMatch(argument -> isGiven(field.argument(argument.name())));
        return new Rowset(table, rows, null, call(sql, call, alias, field) + " " + rows, true,
                bare && call.each() != null ? call.each().name : null);
    }

    /** The items that the row with this alias has in a column. */
    static Rowset kept(Sql sql, Meaning.Kept kept, String alias) {
        String items = sql.alias();
        return new Rowset(kept.items(), items, null, "unnest(" + alias + "." + kept.column() + ") " + items);
    }

    static String call(Sql sql, Origin.Call call, String alias, Requested field) {
        List<String> arguments = new ArrayList<>();
        call.with().forEach(column -> arguments.add(column.on(alias)));
        call.arguments().forEach(argument -> arguments.add(argument(sql, argument, field.argument(argument.name()))));
        String function = call.instead().entrySet().stream().filter(other -> isGiven(field.argument(other.getKey())))
                .map(Map.Entry::getValue).findFirst().orElse(call.function());
        return function + "(" + String.join(", ", arguments) + ")";
    }

    private static String argument(Sql sql, Origin.Argument argument, Input value) {
        if (!isGiven(value))
            return "null::" + argument.type().sqlType() + (argument.array() ? "[]" : "");
        return argument.array() ? sql.array(argument.type(), value)
                : sql.parameter(argument.type(), variables -> argument.checked(value.in(variables)));
    }

    private static boolean isGiven(Input value) {
        return value != null && !value.isNull();
    }

    /** The rows one step from the row with this alias. */
    static Rowset after(Sql sql, Step step, String alias) {
        if (step instanceof Step.Up up) {
            Rowset rows = of(up.to(), sql.alias());
            rows.where(rows.alias + ".id = " + up.foreignKey().on(alias));
            return rows;
        }
        if (step instanceof Step.Down down) {
            Rowset rows = of(down.to(), sql.alias());
            rows.where(down.foreignKey().on(rows.alias) + " = " + alias + ".id");
            return rows;
        }
        Step.Across across = (Step.Across) step;
        String link = sql.alias();
        String to = sql.alias();
        Rowset rows = new Rowset(across.to(), to, link, across.link() + " " + link + " join " + across.to().name + " " + to
                + " on " + to + ".id = " + link + "." + across.far());
        rows.where(link + "." + across.near() + " = " + alias + ".id");
        return rows;
    }

    private static String leads(Sql sql, String alias, Way way, String id) {
        if (way.isSingle() && way.first() instanceof Step.Up up)
            return up.foreignKey().on(alias) + " = " + id;
        Rowset next = after(sql, way.first(), alias);
        next.where(way.isSingle() ? next.alias + ".id = " + id : leads(sql, next.alias, way.rest(), id));
        return next.exists();
    }

    void where(String condition) {
        conditions.add(condition);
    }

    /** Where the whole table would be walked through, the condition is one to go to the few rows by that fulfil it. */
    void sift(String condition) {
        if (each == null || called)
            where(condition);
        else
            sieve = condition;
    }

    void leftJoin(Table to, String alias, String condition) {
        joins.append(" left join ").append(to.name).append(' ').append(alias).append(" on ").append(condition);
    }

    String exists() {
        return "exists (select 1 " + fromWhere() + ")";
    }

    /** How many rows there are, as a text; that of a whole table is kept, because counting takes the longer the more it has. */
    String count() {
        return each != null && conditions.isEmpty() && sieve == null
                ? "(select rows::text from row_count where counted = '" + each + "')"
                : "(select count(*)::text " + fromWhere() + ")";
    }

    /** The from and where clauses. */
    String fromWhere() {
        return "from " + from + joins + where();
    }

    private String where() {
        return where(sieve == null ? List.of() : List.of(sieve));
    }

    private String where(List<String> further) {
        return conditions.isEmpty() && further.isEmpty() ? ""
                : " where " + Stream.concat(conditions.stream(), further.stream()).collect(joining(" and "));
    }

    /** Whether there are more rows than these, in whatever order. */
    String exceeds(String order, int size) {
        return sieve == null ? "exists (select 1 " + fromWhere() + " offset " + size + ")"
                : "exists (select 1 from " + sifted(order, size + 1) + " offset " + size + ")";
    }

    /**
     * The first rows in the order, as what many rows fulfil is soon found on the way; only where it isn't, those that an index
     * gives. OFFSET keeps PostgreSQL from walking in that case too.
     */
    private String sifted(String order, int size) {
        String all = "(select * from " + from;
        return "(with near as materialized (select * from " + all + where(List.of()) + " " + order + " limit " + NEAR + ") "
                + alias
                + " where " + sieve + " limit " + size + ") select * from near where (select count(*) from near) = " + size
                + " union all (select * from " + all + where(List.of(sieve, "(select count(*) from near) < " + size))
                + " offset 0) "
                + alias + " " + order + " limit " + size + ")) " + alias;
    }

    /**
     * The from and where clauses, in the order and up to the number of rows. Of what a function gives, PostgreSQL can't tell
     * how
     * many rows there will be; so that it doesn't read whole tables to join them, the page is taken first.
     */
    String page(String order, int size) {
        String page = order + " limit " + size;
        if (sieve != null)
            return "from " + sifted(order, size) + joins + " " + order;
        return called ? "from (select * from " + from + where() + " " + page + ") " + alias + joins + " " + order
                : fromWhere() + " " + page;
    }

    /** The same rows without what is joined and asked of them later. */
    Rowset copy() {
        Rowset copy = new Rowset(table, alias, link, from, called, each);
        copy.conditions.addAll(conditions);
        copy.sieve = sieve;
        return copy;
    }
}
