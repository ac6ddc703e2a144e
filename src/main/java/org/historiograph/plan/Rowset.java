package org.historiograph.plan;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Rows in the making: a table under an alias, what is joined to it, and the conditions on it. */
final class Rowset {

    /** So many rows are looked through on the way that an index wouldn't take longer. */
    private static final int NEAR = 2_000;

    final Table table;
    final String alias;
    private String from;
    /** What joins the table to the link table; empty when there is none. */
    private final String through;
    private final StringBuilder joins = new StringBuilder();
    private final List<String> conditions = new ArrayList<>();
    /** A condition that many rows may fulfil or hardly one; PostgreSQL can't tell which. Null when there is none. */
    private String sieve;
    private final boolean called;
    /** The table that has one row for each of these as long as nothing is asked of them; null when none has. */
    private final String each;
    /** The link table's alias, when the rows are reached across one. */
    final String link;

    Rowset(Table table, String alias, String from, boolean called, String each) {
        this(table, alias, null, from, "", called, each);
    }

    Rowset(Table table, String alias, String link, String from, String through, boolean called, String each) {
        this.table = table;
        this.alias = alias;
        this.link = link;
        this.from = from;
        this.through = through;
        this.called = called;
        this.each = each;
    }

    static Rowset of(Table table, String alias) {
        return new Rowset(table, alias, table.name + " " + alias, false, table.name);
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

    /** Gives the rows of a function a name, under which they are read from now on. */
    String define(String name) {
        String definition = name + " as (select * from " + from + ")";
        from = name + " " + alias;
        return definition;
    }

    String exists() {
        return "exists (select 1 " + those() + ")";
    }

    /** How many rows there are, as a text; that of a whole table is kept, because counting takes the longer the more it has. */
    String count() {
        return each != null && conditions.isEmpty() && sieve == null
                ? "(select rows::text from row_count where counted = '" + each + "')"
                : "(select count(*)::text " + those() + ")";
    }

    /**
     * From and where clauses to know how many there are. What a link refers to is there, and asked only if there are conditions
     * on it.
     */
    private String those() {
        return "from " + from + (link != null && conditions.size() == 1 ? "" : through) + where();
    }

    /** The from and where clauses. */
    String fromWhere() {
        return "from " + from + through + joins + where();
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
        return sieve == null ? "exists (select 1 " + those() + " offset " + size + ")"
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
     * The from and where clauses, in the order and up to the number of rows. The page is taken before it is joined: PostgreSQL
     * would join all rows and sort them then, and of a function, whose rows it can't count, read whole tables to do so.
     */
    String page(String order, int size) {
        String page = order + " limit " + size;
        if (sieve != null)
            return "from " + sifted(order, size) + joins + " " + order;
        boolean first = called || link == null && !joins.isEmpty();
        return first ? "from (select * from " + from + where() + " " + page + ") " + alias + joins + " " + order
                : fromWhere() + " " + page;
    }

    /** The same rows without what is joined and asked of them later. */
    Rowset copy() {
        Rowset copy = new Rowset(table, alias, link, from, through, called, each);
        copy.conditions.addAll(conditions);
        copy.sieve = sieve;
        return copy;
    }
}
