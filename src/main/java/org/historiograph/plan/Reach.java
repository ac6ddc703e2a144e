package org.historiograph.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How rows are reached from a row: along foreign keys and link tables, by a function, or in a column of its own. */
final class Reach {

    private final Sql sql;

    Reach(Sql sql) {
        this.sql = sql;
    }

    /**
     * The rows of a list, before a filter or a page.
     *
     * @param alias the row that has the list, or null for the query
     * @param field the request for it, with the arguments of a function; null where a function takes none
     */
    Rowset rows(Meaning.Rows list, String alias, Requested field) {
        Rowset rows = list.origin() instanceof Origin.Call call ? called(list.of(), call, alias, field)
                : leading(list.of(), list.origin() instanceof Origin.Back back ? back.way() : null, alias + ".id");
        if (list.restriction() != null)
            rows.where(list.of().column(list.restriction().attribute()).on(rows.alias) + " = '" + list.restriction().value()
                    + "'");
        return rows;
    }

    /** The rows from which the way leads to the row with that id; all rows when there is no way. */
    private Rowset leading(Table table, Way way, String id) {
        // Joined, not asked for by exists: the link table's index then serves both the condition and the order.
        if (way != null && way.isSingle() && way.first() instanceof Step.Across across)
            return linked(table, across.link(), across.near(), across.far(), id);
        Rowset rows = Rowset.of(table, sql.alias());
        if (way != null)
            rows.where(leads(rows.alias, way, id));
        return rows;
    }

    private String leads(String alias, Way way, String id) {
        if (way.isSingle() && way.first() instanceof Step.Up up)
            return up.foreignKey().on(alias) + " = " + id;
        Rowset next = after(way.first(), alias);
        next.where(way.isSingle() ? next.alias + ".id = " + id : leads(next.alias, way.rest(), id));
        return next.exists();
    }

    /** The rows one step from the row with this alias. */
    Rowset after(Step step, String alias) {
        if (step instanceof Step.Up up) {
            Rowset rows = Rowset.of(up.to(), sql.alias());
            rows.where(rows.alias + ".id = " + up.foreignKey().on(alias));
            return rows;
        }
        if (step instanceof Step.Down down) {
            Rowset rows = Rowset.of(down.to(), sql.alias());
            rows.where(down.foreignKey().on(rows.alias) + " = " + alias + ".id");
            return rows;
        }
        Step.Across across = (Step.Across) step;
        return linked(across.to(), across.link(), across.far(), across.near(), alias + ".id");
    }

    /** The rows that the link table connects with the row with that id. */
    private Rowset linked(Table table, String link, String toThese, String toThat, String id) {
        String between = sql.alias();
        String alias = sql.alias();
        return Rowset.linked(table, alias, link, new Rowset.Link(between,
                " join " + table.name + " " + alias + " on " + alias + ".id = " + between + "." + toThese,
                between + "." + toThat + " = " + id));
    }

    /** The rows that the function gives for the row with this alias and the arguments of the field. */
    Rowset called(Table table, Origin.Call call, String alias, Requested field) {
        boolean bare = call.arguments().stream().noneMatch(argument -> isGiven(field.argument(argument.name())));
        return Rowset.called(table, sql.alias(), call(call, alias, field), bare ? call.each() : null);
    }

    /** The items that the row with this alias has in a column. */
    Rowset kept(Meaning.Kept kept, String alias) {
        return Rowset.items(kept.items(), sql.alias(), alias + "." + kept.column());
    }

    String call(Origin.Call call, String alias, Requested field) {
        List<String> arguments = new ArrayList<>();
        call.with().forEach(column -> arguments.add(column.on(alias)));
        call.arguments().forEach(argument -> arguments.add(argument(argument, field.argument(argument.name()))));
        String function = call.instead().entrySet().stream().filter(other -> isGiven(field.argument(other.getKey())))
                .map(Map.Entry::getValue).findFirst().orElse(call.function());
        return function + "(" + String.join(", ", arguments) + ")";
    }

    private String argument(Origin.Argument argument, Input value) {
        if (!isGiven(value))
            return "null::" + argument.type().sqlType() + (argument.array() ? "[]" : "");
        return argument.array() ? sql.array(argument.type(), value)
                : sql.parameter(argument.type(), variables -> argument.checked(value.in(variables)));
    }

    private static boolean isGiven(Input value) {
        return value != null && !value.isNull();
    }
}
