package org.historiograph.plan;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;

import org.historiograph.graph.ClientException;

/** A filter of a request becomes a condition on a row. */
final class Filters {

    private static final String ALWAYS = "true";

    private final Sql sql;

    Filters(Sql sql) {
        this.sql = sql;
    }

    /** The condition under which the row with this alias fulfils the filter. */
    String condition(Table table, String alias, Input filter) {
        refuseNull(filter, "filter");
        return all(filter.fields().entrySet().stream().map(field -> condition(table, alias, field.getKey(), field.getValue()))
                .toList());
    }

    private String condition(Table table, String alias, String name, Input filter) {
        refuseNull(filter, name);
        return switch (name) {
            case "and" -> all(filter.items().stream().map(item -> condition(table, alias, item)).toList());
            case "or" -> any(filter.items().stream().map(item -> condition(table, alias, item)).toList());
            case "not" -> "not " + condition(table, alias, filter);
            default -> condition(table.fields.get(name), alias, filter);
        };
    }

    private String condition(Meaning meaning, String alias, Input filter) {
        if (meaning instanceof Meaning.Value value)
            return all(filter.fields().entrySet().stream().map(operator -> compare(value.column(), alias, operator)).toList());
        if (meaning instanceof Meaning.Embedded embedded)
            return "(" + Compiler.isPresent(embedded, alias) + " and " + condition(embedded.part(), alias, filter) + ")";
        Rowset rows = rows(meaning, alias);
        rows.where(condition(rows.table, rows.alias, filter));
        return rows.exists();
    }

    private Rowset rows(Meaning meaning, String alias) {
        if (meaning instanceof Meaning.One one)
            return Rowset.after(sql, one.step(), alias);
        if (meaning instanceof Meaning.Parts parts)
            return Rowset.after(sql, parts.step(), alias);
        return Compiler.rows(sql, (Meaning.Rows) meaning, alias, null);
    }

    private String compare(Column column, String alias, Map.Entry<String, Input> operator) {
        Input operand = operator.getValue();
        refuseNull(operand, operator.getKey());
        String value = column.on(alias);
        String test = test(column, value, operator.getKey(), operand);
        // What has no value fulfils no test, and so its negation: the third truth value of SQL must not get that far.
        return column.nullable() && !operator.getKey().equals("isNull") ? "(" + value + " is not null and " + test + ")" : test;
    }

    private String test(Column column, String value, String operator, Input operand) {
        return switch (operator) {
            case "eq" -> value + " = " + operand(column, operand);
            case "lt" -> value + " < " + operand(column, operand);
            case "lte" -> value + " <= " + operand(column, operand);
            case "gt" -> value + " > " + operand(column, operand);
            case "gte" -> value + " >= " + operand(column, operand);
            case "in" -> value + " = any(" + sql.array(column.type(), operand::list) + ")";
            case "contains" -> "strpos(lower(" + value + "), lower(" + operand(column, operand) + ")) > 0";
            case "startsWith" -> startsWith(value, operand);
            case "has" -> sql.parameter(ValueType.TEXT, operand::in) + " = any(" + value + ")";
            case "isNull" -> value + ((Boolean) operand.now() ? " is null" : " is not null");
            default -> throw new IllegalStateException(
                    "The schema has an operator that the planner doesn't know: " + operator);
        };
    }

    /**
     * Said as a range, for which an index is used whatever the beginning is. The range is exact; starts_with, which isn't
     * needed then, lets PostgreSQL expect few rows and so choose that index.
     */
    private String startsWith(String value, Input operand) {
        String bytes = value + " collate \"C\"";
        String beginning = sql.parameter(ValueType.TEXT, operand::in);
        String from = bytes + " >= " + beginning;
        if (successor(operand.now()) == null)
            return from;
        return "(" + from + " and " + bytes + " < " + sql.parameter(ValueType.TEXT, all -> successor(operand.in(all)))
                + " and starts_with(" + value + ", " + beginning + "))";
    }

    /** The first text after all that begin with this one; null if there is none, which the shape of variables tells apart. */
    static String successor(Object beginning) {
        int[] characters = ((String) beginning).codePoints().toArray();
        int last = characters.length - 1;
        while (last >= 0 && characters[last] == Character.MAX_CODE_POINT)
            last--;
        if (last < 0)
            return null;
        // Between these two are the surrogates, which PostgreSQL has not.
        characters[last] = characters[last] == Character.MIN_SURROGATE - 1 ? Character.MAX_SURROGATE + 1 : characters[last] + 1;
        return new String(characters, 0, last + 1);
    }

    private String operand(Column column, Input operand) {
        // Enum values stand in the text: there are few, and PostgreSQL plans better when it knows them.
        if (column.type() == ValueType.TOKEN)
            return "'" + operand.now() + "'";
        return sql.parameter(column.type(), operand::in);
    }

    private static void refuseNull(Input input, String name) {
        if (input == null || input.isNull())
            throw new ClientException("NULL_IN_FILTER",
                    "'" + name + "' of a filter is null. Leave it out, or ask with isNull for what has no value.");
    }

    private static String all(List<String> conditions) {
        return conditions.isEmpty() ? ALWAYS : conditions.stream().collect(joining(" and ", "(", ")"));
    }

    private static String any(List<String> conditions) {
        return conditions.isEmpty() ? "false" : conditions.stream().collect(joining(" or ", "(", ")"));
    }
}
