package org.historiograph.plan;

import static java.util.stream.Collectors.joining;

import java.util.List;

import org.historiograph.graph.ClientException;

/**
 * Makes one SQL statement of an operation. Each object becomes an expression that gives its JSON; a to-one field joins its row
 * to the row that
 * has it; a list becomes a subselect that aggregates the JSON of its rows. What comes out has the shape of the request, so the
 * result
 * needs no further work.
 */
final class Compiler {

    private static final String NULL = "'null'";
    private static final int MOST_NODES = 100;

    private final Requested.Request request;
    private final Meanings meanings;
    private final Sql sql = new Sql();

    Compiler(Requested.Request request, Meanings meanings) {
        this.request = request;
        this.meanings = meanings;
    }

    /** The statement that gives the answer to the fields of the query, as one text. */
    Sql.Statement compile(List<Requested> fields) {
        Json data = Json.object();
        for (Requested field : fields) {
            if (!field.isAboutSchema())
                data.member(field.key(), field.name().equals("__typename") ? Json.constant("Query") : root(field));
        }
        return sql.finish("select " + data.end());
    }

    private String root(Requested field) {
        Meaning meaning = meanings.query().fields.get(field.name());
        if (meaning instanceof Meaning.Found found)
            return found(field, found);
        if (meaning instanceof Meaning.ById byId)
            return byId(field, byId);
        return member(field, meaning, null, null);
    }

    private String found(Requested field, Meaning.Found found) {
        Rowset row = Rowset.of(found.of(), sql.alias());
        found.arguments().forEach((name, column) -> row
                .where(column.on(row.alias) + " = " + sql.parameter(column.type(), field.argument(name)::in)));
        return orNull(select(field, row));
    }

    private String byId(Requested field, Meaning.ById byId) {
        Input ids = field.argument(byId.argument());
        if (field.name().equals("node"))
            return anyOf(field, byId, sql.parameter(ValueType.ID, ids::in));
        String parameter = sql.array(ValueType.ID, variables -> {
            List<?> list = ids.list(variables);
            if (list.size() > MOST_NODES)
                throw new ClientException("PAGE_TOO_LARGE",
                        "nodes takes at most " + MOST_NODES + " ids, and got " + list.size() + ".");
            return list;
        });
        String id = sql.alias();
        return Json.array("(select string_agg(" + anyOf(field, byId, id + ".id") + ", ',' order by " + id
                + ".rank) from unnest(" + parameter
                + ") with ordinality as " + id + "(id, rank))");
    }

    /** The row with this id, in whichever table it is: coalesce stops looking where it is found. */
    private String anyOf(Requested field, Meaning.ById byId, String id) {
        return byId.among().stream().map(table -> {
            Rowset row = Rowset.of(table, sql.alias());
            row.where(row.alias + ".id = " + id);
            return select(field, row);
        }).collect(joining(", ", "coalesce(", ", " + NULL + ")"));
    }

    private String select(Requested field, Rowset row) {
        String json = object(field, row);
        return "(select " + json + " " + row.fromWhere() + ")";
    }

    private static String orNull(String expression) {
        return "coalesce(" + expression + ", " + NULL + ")";
    }

    /** The JSON of the row's object, as an expression on the row. */
    String object(Requested field, Rowset row) {
        return object(field, row.table, row.alias, row);
    }

    private String object(Requested field, Table table, String alias, Rowset row) {
        Json object = Json.object();
        for (Requested member : field.fields(table.type))
            object.member(member.key(), member.name().equals("__typename") ? Json.constant(table.type)
                    : member(member, table.fields.get(member.name()), alias, row));
        return object.end();
    }

    private String member(Requested field, Meaning meaning, String alias, Rowset row) {
        if (meaning instanceof Meaning.Value value)
            return value.column().type().json(value.column().on(alias), value.column().nullable());
        if (meaning instanceof Meaning.Embedded embedded)
            return when(isPresent(embedded, alias), object(field, embedded.part(), alias, row)) + "else " + NULL + " end";
        if (meaning instanceof Meaning.One one)
            return one(field, one, alias, row);
        if (meaning instanceof Meaning.Choice choice)
            return choice(field, choice, alias, row);
        if (meaning instanceof Meaning.Parts parts)
            return parts(field, parts, alias);
        if (meaning instanceof Meaning.Single single)
            return single(field, single, alias);
        if (meaning instanceof Meaning.Computed computed)
            return computed.type().json(Rowset.call(sql, computed.call(), alias, field), computed.nullable());
        if (meaning instanceof Meaning.Series series)
            return series(field, series, alias);
        return new Page(this, sql, field, (Meaning.Rows) meaning, alias).json();
    }

    private String one(Requested field, Meaning.One one, String alias, Rowset row) {
        String json = object(field, one.step().to(), joined(one, alias, row), row);
        return one.step().foreignKey().nullable()
                ? when(one.step().foreignKey().on(alias) + " is not null", json) + "else " + NULL + " end"
                : json;
    }

    private String choice(Requested field, Meaning.Choice choice, String alias, Rowset row) {
        StringBuilder json = new StringBuilder("case ");
        for (Meaning.One one : choice.options())
            json.append("when ").append(one.step().foreignKey().on(alias)).append(" is not null then ")
                    .append(object(field, one.step().to(), joined(one, alias, row), row)).append(' ');
        return json.append("else ").append(NULL).append(" end").toString();
    }

    private String joined(Meaning.One one, String alias, Rowset row) {
        String to = sql.alias();
        row.leftJoin(one.step().to(), to, to + ".id = " + one.step().foreignKey().on(alias));
        return to;
    }

    private String parts(Requested field, Meaning.Parts parts, String alias) {
        Rowset rows = Rowset.after(sql, parts.step(), alias);
        String json = object(field, rows);
        String order = (rows.link == null ? rows.alias : rows.link) + "." + parts.order();
        return Json.array("(select string_agg(" + json + ", ',' order by " + order + ") " + rows.fromWhere() + ")");
    }

    private String single(Requested field, Meaning.Single single, String alias) {
        String json = select(field, Rowset.called(sql, single.of(), single.call(), alias, field));
        return single.nullable() ? orNull(json) : json;
    }

    private String series(Requested field, Meaning.Series series, String alias) {
        Rowset rows = Rowset.called(sql, series.of(), series.call(), alias, field);
        String json = object(field, rows);
        String order = series.order().stream()
                .map(by -> by.endsWith(" desc") ? series.of().column(by.replace(" desc", "")).on(rows.alias) + " desc"
                        : series.of().column(by).on(rows.alias))
                .collect(joining(", "));
        return Json.array("(select string_agg(" + json + ", ','" + (order.isEmpty() ? "" : " order by " + order) + ") "
                + rows.fromWhere() + ")");
    }

    private static String when(String condition, String json) {
        return "case when " + condition + " then " + json + " ";
    }

    /** Whether any of the columns that form the object has a value. */
    static String isPresent(Meaning.Embedded embedded, String alias) {
        if (embedded.struct() != null)
            return "not (" + alias + "." + embedded.struct() + " is null)"; // "is not null" would ask that all its parts have a value
        return embedded.part().columns.values().stream().map(column -> column.on(alias))
                .collect(joining(", ", "num_nonnulls(", ") > 0"));
    }

    /**
     * The rows of a list, before a filter or a page.
     *
     * @param alias the row that has the list, or null for the query
     * @param field the request for it, with the arguments of a function; null where a function takes none
     */
    static Rowset rows(Sql sql, Meaning.Rows list, String alias, Requested field) {
        Rowset rows = list.origin() instanceof Origin.Call call ? Rowset.called(sql, list.of(), call, alias, field)
                : Rowset.leading(sql, list.of(), list.origin() instanceof Origin.Back back ? back.way() : null, alias + ".id");
        if (list.restriction() != null)
            rows.where(list.of().column(list.restriction().attribute()).on(rows.alias) + " = '" + list.restriction().value()
                    + "'");
        return rows;
    }
}
