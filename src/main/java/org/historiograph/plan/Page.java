package org.historiograph.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.historiograph.graph.ClientException;

/**
 * A page of a list: a connection with what the request wants to know of it (GraphQL Cursor Connections Specification, section
 * 4).
 */
final class Page {

    static final int DEFAULT_SIZE = 20;
    static final int MOST = 100;

    private final Compiler compiler;
    private final Sql sql;
    private final Requested field;
    private final Rowset all;
    /** What names the rows for all that is asked of them; empty when they have no name. */
    private final String with;
    private final Order order;
    private final Cursor cursor;
    private final Input after;
    private final Input before;
    private final boolean fromEnd;
    private final int size;

    private final Rowset rows;
    /** The columns of the page's rows: names by expression. */
    private final Map<String, String> columns = new LinkedHashMap<>();
    private final String page;

    Page(Compiler compiler, Reach reach, Sql sql, Requested field, Meaning.Rows list, String alias) {
        this.compiler = compiler;
        this.sql = sql;
        this.field = field;
        Rowset listed = reach.rows(list, alias, field);
        String name = isWhole(list.origin()) ? sql.alias() : null;
        this.with = name == null ? "" : "with " + listed.definition(name) + " ";
        this.all = name == null ? listed : listed.named(name);
        Input filter = field.argument("filter");
        if (filter != null && !filter.isNull())
            filter(filter, reach);
        this.order = Order.of(list, all, field.argument("orderBy"));
        this.cursor = new Cursor(sql, order, list.place());
        this.after = given("after");
        this.before = given("before");
        this.fromEnd = given("last") != null;
        if (fromEnd && given("first") != null)
            throw new ClientException("FIRST_AND_LAST",
                    "'" + field.key() + "' has both first and last. Take the page from one end.");
        this.size = size();
        this.rows = between();
        this.page = sql.alias();
    }

    /**
     * Whether a function works out all its rows whatever is asked of them: that should be done once for the page, the count and
     * the cursors. One that gives a row for each row of a table is read only as far as a page needs.
     */
    private static boolean isWhole(Origin origin) {
        return origin instanceof Origin.Call call && call.each() == null;
    }

    private void filter(Input filter, Reach reach) {
        Filters filters = new Filters(sql, reach);
        String condition = filters.condition(all.table, all.alias, filter);
        if (filters.looksInto(all.alias))
            all.sift(condition);
        else
            all.where(condition);
    }

    private Input given(String argument) {
        Input input = field.argument(argument);
        return input == null || input.isNull() ? null : input;
    }

    private int size() {
        Input asked = given(fromEnd ? "last" : "first");
        int items = asked == null ? DEFAULT_SIZE : (Integer) asked.now();
        if (items < 0 || items > MOST)
            throw new ClientException("PAGE_TOO_LARGE", "'" + field.key() + "' asks for " + items + " items. A page has 0 to "
                    + MOST + "; go on with after and endCursor.");
        return items;
    }

    /** The rows between the cursors. */
    private Rowset between() {
        Rowset between = all.copy();
        if (after != null)
            between.where(cursor.beyond(after, true, false));
        if (before != null)
            between.where(cursor.beyond(before, false, false));
        return between;
    }

    Json json() {
        Json connection = Json.object();
        for (Requested member : field.fields(all.table.type + "Connection"))
            connection.member(member.key(), member(member));
        connection.end();
        if (columns.isEmpty() && with.isEmpty())
            return connection;
        return Json.of("(" + with + "select " + connection.expression()
                + (columns.isEmpty() ? "" : " from (" + select() + ") " + page) + ")");
    }

    private Json member(Requested member) {
        return switch (member.name()) {
            case "nodes" -> list(compiler.object(member, rows));
            case "edges" -> list(edge(member));
            case "pageInfo" -> pageInfo(member);
            case "totalCount" -> Json.of(all.count());
            default -> Json.quoted(all.table.type + "Connection");
        };
    }

    private Json edge(Requested edges) {
        Json edge = Json.object();
        for (Requested member : edges.fields(all.table.type + "Edge"))
            edge.member(member.key(), switch (member.name()) {
                case "cursor" -> cursor.json();
                case "node" -> compiler.object(member, rows);
                default -> Json.quoted(all.table.type + "Edge");
            });
        return edge.end();
    }

    private Json pageInfo(Requested info) {
        Json json = Json.object();
        for (Requested member : info.fields("PageInfo"))
            json.member(member.key(), switch (member.name()) {
                case "hasNextPage" -> Json.truth(fromEnd ? reaches(before, true) : goesOn());
                case "hasPreviousPage" -> Json.truth(fromEnd ? goesOn() : reaches(after, false));
                case "startCursor" -> edgeCursor("1");
                case "endCursor" -> edgeCursor("count(*)");
                default -> Json.quoted("PageInfo");
            });
        return json.end();
    }

    /** Whether there are more rows than the page takes. */
    private String goesOn() {
        return rows.exceeds(order.clause(fromEnd), size);
    }

    /** Whether there are rows at the cursor or on its far side. */
    private String reaches(Input end, boolean behind) {
        if (end == null)
            return "false";
        Rowset beyond = all.copy();
        beyond.where(cursor.beyond(end, behind, true));
        return beyond.exists();
    }

    /** The cursor of the page's first row, or of its last; made of that row alone. */
    private Json edgeCursor(String position) {
        return cursor.json(value -> "(array_agg(" + column(value) + turned() + "))[" + position + "]").when("count(*) > 0");
    }

    private Json list(Json json) {
        return Json.array("string_agg(" + column(json.expression()) + ", ','" + turned() + ")");
    }

    /**
     * The subselect gives its rows in the order in which they are fetched; from the end, they are turned round. Every aggregate
     * has to say so: PostgreSQL may sort once for the one that does, and then the others would see that order too.
     */
    private String turned() {
        return fromEnd ? " order by " + page + ".rank desc" : "";
    }

    private String column(String expression) {
        return page + "." + columns.computeIfAbsent(expression, unseen -> "c" + columns.size());
    }

    private String select() {
        StringBuilder select = new StringBuilder();
        columns.forEach(
                (expression, name) -> select.append(select.isEmpty() ? "" : ", ").append(expression).append(' ').append(name));
        UnaryOperator<String> ranked = fromEnd ? inner -> "select r.*, row_number() over () rank from (" + inner + ") r"
                : UnaryOperator.identity();
        return ranked.apply("select " + select + " " + rows.page(order.clause(fromEnd), size));
    }
}
