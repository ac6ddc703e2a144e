package org.historiograph.plan;

import static java.util.stream.Collectors.joining;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.historiograph.graph.ClientException;

/** A filter of a request becomes a condition on a row. */
final class Filters {

    private static final String ALWAYS = "true";
    private static final Pattern LONG = Pattern.compile("[\\p{L}\\p{N}]{3}");

    private final Sql sql;
    private final Reach reach;
    /** The aliases of the rows whose texts an index looks into. */
    private final Set<String> lookedInto = new HashSet<>();

    Filters(Sql sql, Reach reach) {
        this.sql = sql;
        this.reach = reach;
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
            return reach.after(one.step(), alias);
        if (meaning instanceof Meaning.Parts parts)
            return reach.after(parts.step(), alias);
        return reach.rows((Meaning.Rows) meaning, alias, null);
    }

    private String compare(Column column, String alias, Map.Entry<String, Input> operator) {
        Input operand = operator.getValue();
        refuseNull(operand, operator.getKey());
        String value = column.on(alias);
        String test = test(column, alias, value, operator.getKey(), operand);
        // What has no value fulfils no test, and so its negation: the third truth value of SQL must not get that far.
        return column.nullable() && !operator.getKey().equals("isNull") ? "(" + value + " is not null and " + test + ")" : test;
    }

    private String test(Column column, String alias, String value, String operator, Input operand) {
        return switch (operator) {
            case "eq" -> value + " = " + operand(column, operand);
            case "lt" -> value + " < " + operand(column, operand);
            case "lte" -> value + " <= " + operand(column, operand);
            case "gt" -> value + " > " + operand(column, operand);
            case "gte" -> value + " >= " + operand(column, operand);
            case "in" -> value + " = any(" + sql.array(column.type(), operand) + ")";
            case "contains" -> contains(alias, value, operand);
            case "startsWith" -> startsWith(value, operand);
            case "has" -> sql.parameter(ValueType.TEXT, operand::in) + " = any(" + value + ")";
            case "isNull" -> value + ((Boolean) operand.now() ? " is null" : " is not null");
            default -> throw new IllegalStateException(
                    "The schema has an operator that the planner doesn't know: " + operator);
        };
    }

    /**
     * An index of trigrams serves ilike, where the operand has any; of one that has none it would give all rows. Columns that
     * are collated "C" would fold only ASCII.
     */
    private String contains(String alias, String value, Input operand) {
        String text = value + " collate \"default\"";
        if (!hasTrigrams((String) operand.now()))
            return "strpos(lower(" + text + "), lower(" + sql.parameter(ValueType.TEXT, operand::in) + ")) > 0";
        lookedInto.add(alias);
        return text + " ilike " + sql.parameter(ValueType.TEXT,
                variables -> "%" + ((String) operand.in(variables)).replaceAll("[\\\\%_]", "\\\\$0") + "%");
    }

    /** Whether an index of trigrams helps to find the text within others. */
    private static boolean hasTrigrams(String text) {
        return LONG.matcher(text).find();
    }

    /** Whether the filter looks into texts of the row with this alias, which many may fulfil, or few that an index finds. */
    boolean looksInto(String alias) {
        return lookedInto.contains(alias);
    }

    /**
     * Said as a range, for which an index is used whatever the beginning is. The range is exact; starts_with, which isn't
     * needed then, lets PostgreSQL expect few rows and so choose that index.
     */
    private String startsWith(String value, Input operand) {
        String bytes = value + " collate \"C\"";
        String beginning = sql.parameter(ValueType.TEXT, operand::in);
        String from = bytes + " >= " + beginning;
        if (isLast((String) operand.now()))
            return from;
        return "(" + from + " and " + bytes + " < " + sql.parameter(ValueType.TEXT, all -> successor((String) operand.in(all)))
                + " and starts_with(" + value + ", " + beginning + "))";
    }

    /** Whether no text comes after all that begin with this one. */
    private static boolean isLast(String beginning) {
        return beginning.codePoints().allMatch(character -> character == Character.MAX_CODE_POINT);
    }

    /** The first text after all that begin with this one, which isn't the last. */
    private static String successor(String beginning) {
        int[] characters = beginning.codePoints().toArray();
        int last = characters.length - 1;
        while (characters[last] == Character.MAX_CODE_POINT)
            last--;
        // Between these two are the surrogates, which PostgreSQL has not.
        characters[last] = characters[last] == Character.MIN_SURROGATE - 1 ? Character.MAX_SURROGATE + 1 : characters[last] + 1;
        return new String(characters, 0, last + 1);
    }

    /** What of a text decides over the condition that looks for it: the same for texts that share a statement. */
    static char kind(String text) {
        return isLast(text) ? 'l' : hasTrigrams(text) ? 't' : 's';
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
