package org.historiograph.plan;

import static java.util.stream.Collectors.joining;

import java.util.List;

import org.historiograph.graph.ClientException;

/**
 * Makes one SQL statement of an operation. Each object becomes an expression that gives its JSON; a to-one field joins its row
 * to the row that has it; a list becomes a subselect that aggregates the JSON of its rows. What comes out has the shape of the
 * request; only its texts still have to be escaped, by {@link Marks}.
 */
final class Compiler {

    private static final int MOST_NODES = 100;

    private final Requested.Request request;
    private final Meanings meanings;
    private final Sql sql = new Sql();
    private final Reach reach = new Reach(sql);

    Compiler(Requested.Request request, Meanings meanings) {
        this.request = request;
        this.meanings = meanings;
    }

    /**
     * The statement that gives the corpus revision and the answer to the fields of the query as one text. One statement reads
     * both, so that they belong together whatever server answers and whatever is committed meanwhile.
     */
    Sql.Statement compile(List<Requested> fields) {
        Json data = Json.object();
        for (Requested field : fields) {
            if (!field.isAboutSchema())
                data.member(field.key(), field.name().equals("__typename") ? Json.quoted("Query") : root(field));
        }
        return sql.finish("select (select coalesce(max(number), 0) from revision), " + data.end().expression());
    }

    private Json root(Requested field) {
        Meaning meaning = meanings.query().fields.get(field.name());
        if (meaning instanceof Meaning.Found found)
            return found(field, found);
        if (meaning instanceof Meaning.ById byId)
            return byId(field, byId);
        return member(field, meaning, null, null);
    }

    private Json found(Requested field, Meaning.Found found) {
        Rowset row = Rowset.of(found.of(), sql.alias());
        found.arguments().forEach((name, column) -> row
                .where(column.on(row.alias) + " = " + sql.parameter(column.type(), field.argument(name)::in)));
        return Json.orNull(select(field, row));
    }

    private Json byId(Requested field, Meaning.ById byId) {
        Input ids = field.argument(byId.argument());
        if (field.name().equals("node"))
            return Json.of(anyOf(field, byId, sql.parameter(ValueType.ID, ids::in)));
        String parameter = sql.array(ValueType.ID, variables -> {
            List<?> list = ids.list(variables);
            if (list.size() > MOST_NODES)
                throw new ClientException("PAGE_TOO_LARGE",
                        "nodes takes at most " + MOST_NODES + " ids, and got " + list.size() + ".");
            return list;
        });
        String id = sql.alias();
        return Json.array("(select string_agg(" + anyOf(field, byId, id + ".id") + ", ',' order by " + id
                + ".rank) from unnest(" + parameter + ") with ordinality as " + id + "(id, rank))");
    }

    /** The row with this id, in whichever table it is: coalesce stops looking where it is found. */
    private String anyOf(Requested field, Meaning.ById byId, String id) {
        return byId.among().stream().map(table -> {
            Rowset row = Rowset.of(table, sql.alias());
            row.where(row.alias + ".id = " + id);
            return select(field, row);
        }).collect(joining(", ", "coalesce(", ", " + Json.NULL + ")"));
    }

    private String select(Requested field, Rowset row) {
        String json = object(field, row).expression();
        return "(select " + json + " " + row.fromWhere() + ")";
    }

    /** The JSON of the row's object. */
    Json object(Requested field, Rowset row) {
        return object(field, row.table, row.alias, row);
    }

    private Json object(Requested field, Table table, String alias, Rowset row) {
        Json object = Json.object();
        for (Requested member : field.fields(table.type))
            object.member(member.key(), member.name().equals("__typename") ? Json.quoted(table.type)
                    : member(member, table.fields.get(member.name()), alias, row));
        return object.end();
    }

    private Json member(Requested field, Meaning meaning, String alias, Rowset row) {
        if (meaning instanceof Meaning.Value value)
            return value.column().type().json(value.column().on(alias), value.column().nullable());
        if (meaning instanceof Meaning.Embedded embedded)
            return object(field, embedded.part(), alias, row).when(isPresent(embedded, alias));
        if (meaning instanceof Meaning.Copied copied)
            return object(field, copied.part(), alias, row);
        if (meaning instanceof Meaning.One one)
            return one(field, one, alias, row);
        if (meaning instanceof Meaning.Choice choice)
            return choice(field, choice, alias, row);
        if (meaning instanceof Meaning.Parts parts)
            return parts(field, parts, alias);
        if (meaning instanceof Meaning.Single single)
            return single(field, single, alias);
        if (meaning instanceof Meaning.Computed computed)
            return computed.type().json(reach.call(computed.call(), alias, field), computed.nullable());
        if (meaning instanceof Meaning.Series series)
            return series(field, series, alias);
        return new Page(this, reach, sql, field, (Meaning.Rows) meaning, alias).json();
    }

    private Json one(Requested field, Meaning.One one, String alias, Rowset row) {
        Json json = object(field, one.step().to(), joined(one, alias, row), row);
        Column key = one.step().foreignKey();
        return key.nullable() ? json.when(key.on(alias) + " is not null") : json;
    }

    private Json choice(Requested field, Meaning.Choice choice, String alias, Rowset row) {
        StringBuilder json = new StringBuilder("case ");
        for (Meaning.One one : choice.options())
            json.append("when ").append(one.step().foreignKey().on(alias)).append(" is not null then ")
                    .append(object(field, one.step().to(), joined(one, alias, row), row).expression()).append(' ');
        return Json.of(json.append("else ").append(Json.NULL).append(" end").toString());
    }

    private String joined(Meaning.One one, String alias, Rowset row) {
        String to = sql.alias();
        row.leftJoin(one.step().to(), to, to + ".id = " + one.step().foreignKey().on(alias));
        return to;
    }

    private Json parts(Requested field, Meaning.Parts parts, String alias) {
        if (parts.kept() != null && has(parts.kept().items(), field))
            return list(field, reach.kept(parts.kept(), alias), ""); // an array gives its items in order
        Rowset rows = reach.after(parts.step(), alias);
        return list(field, rows, "order by " + (rows.link == null ? rows.alias : rows.link.alias()) + "." + parts.order());
    }

    /** Whether the table has all that is asked of it. */
    private static boolean has(Table table, Requested field) {
        return field.fields(table.type).stream().allMatch(member -> member.name().equals("__typename")
                || table.fields.get(member.name()) instanceof Meaning.Value
                || table.fields.get(member.name()) instanceof Meaning.Copied copied && has(copied.part(), member));
    }

    private Json single(Requested field, Meaning.Single single, String alias) {
        String json = select(field, reach.called(single.of(), single.call(), alias, field));
        return single.nullable() ? Json.orNull(json) : Json.of(json);
    }

    private Json series(Requested field, Meaning.Series series, String alias) {
        Rowset rows = reach.called(series.of(), series.call(), alias, field);
        return list(field, rows,
                series.order().isEmpty() ? "" : Order.declared(rows, series.order()).clause(false));
    }

    /** All rows as an array. They are ordered before they are aggregated, which an index can do; string_agg would sort. */
    private Json list(Requested field, Rowset rows, String order) {
        String json = object(field, rows).expression();
        String all = sql.alias();
        return Json.array("(select string_agg(" + all + ".json, ',') from (select " + json + " json " + rows.fromWhere()
                + " " + order + ") " + all + ")");
    }

    /** Whether any of the columns that form the object has a value. */
    static String isPresent(Meaning.Embedded embedded, String alias) {
        if (embedded.struct() != null)
            return "not (" + alias + "." + embedded.struct() + " is null)"; // "is not null" would ask that all its parts have a value
        return embedded.part().columns.values().stream().map(column -> column.on(alias))
                .collect(joining(", ", "num_nonnulls(", ") > 0"));
    }
}
