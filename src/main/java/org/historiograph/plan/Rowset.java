package org.historiograph.plan;

import java.util.ArrayList;
import java.util.List;

/** Rows in the making: a table under an alias, what is joined to it, and the conditions on it. */
final class Rowset {

    /** So many rows are looked through on the way that an index wouldn't take longer. */
    private static final int NEAR = 2_000;

    final Table table;
    final String alias;
    private final String from;
    /** How the rows are reached across a link table; null when they aren't. */
    final Link link;
    private final boolean called;
    /** The table that has one row for each of these as long as nothing is asked of them; null when none has. */
    private final String each;
    private final StringBuilder joins = new StringBuilder();
    private final List<String> conditions = new ArrayList<>();
    /** A condition that many rows may fulfil or hardly one; PostgreSQL can't tell which. Null when there is none. */
    private String sieve;

    /**
     * @param join joins the table to the link table
     * @param condition says which links
     */
    record Link(String alias, String join, String condition) {
    }

    private Rowset(Table table, String alias, String from, Link link, boolean called, String each) {
        this.table = table;
        this.alias = alias;
        this.from = from;
        this.link = link;
        this.called = called;
        this.each = each;
    }

    /** All rows of the table. */
    static Rowset of(Table table, String alias) {
        return new Rowset(table, alias, table.name + " " + alias, null, false, table.name);
    }

    /** The rows that are linked. */
    static Rowset linked(Table table, String alias, String linkTable, Link link) {
        return new Rowset(table, alias, linkTable + " " + link.alias(), link, false, null);
    }

    /**
     * The rows that the function gives.
     *
     * @param each the table for each of whose rows it gives one; null when there is none
     */
    static Rowset called(Table table, String alias, String function, Table each) {
        return new Rowset(table, alias, function + " " + alias, null, true, each == null ? null : each.name);
    }

    /** The items of an array. */
    static Rowset items(Table table, String alias, String array) {
        return new Rowset(table, alias, "unnest(" + array + ") " + alias, null, false, null);
    }

    /** What gives the rows a name in a WITH clause. */
    String definition(String name) {
        return name + " as (select * from " + from + ")";
    }

    /** The same rows, read by the name that they have in a WITH clause. */
    Rowset named(String name) {
        return new Rowset(table, alias, name + " " + alias, link, called, each);
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
        return "exists (select 1 " + those() + ")";
    }

    /** How many rows there are, as a text; that of a whole table is kept, because counting takes the longer the more it has. */
    String count() {
        return each != null && conditions.isEmpty() && sieve == null
                ? "(select rows::text from row_count where counted = '" + each + "')"
                : "(select count(*)::text " + those() + ")";
    }

    /**
     * The from and where clauses to know how many rows there are. What a link refers to is there, and is read only if there are
     * conditions on it.
     */
    private String those() {
        return "from " + from + (link == null || conditions.isEmpty() ? "" : link.join()) + where();
    }

    /** The from and where clauses. */
    String fromWhere() {
        return "from " + from + (link == null ? "" : link.join()) + joins + where();
    }

    private String where() {
        return where(sieve == null ? List.of() : List.of(sieve));
    }

    private String where(List<String> further) {
        List<String> all = new ArrayList<>(link == null ? List.of() : List.of(link.condition()));
        all.addAll(conditions);
        all.addAll(further);
        return all.isEmpty() ? "" : " where " + String.join(" and ", all);
    }

    /** Whether there are more rows than these; the order is the page's, which sifted rows have to be taken in as well. */
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
     * would join all rows and sort them then, and of a function, whose rows it can't count, read whole tables to do so. Links
     * stay
     * as they are: their order is often the link table's, which the page hasn't.
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
        Rowset copy = new Rowset(table, alias, from, link, called, each);
        copy.conditions.addAll(conditions);
        copy.sieve = sieve;
        return copy;
    }
}
