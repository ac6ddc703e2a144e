package org.historiograph.plan;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a statement in the making needs besides its text: names for rows, and parameters. Parts of the text are made in any
 * order and
 * may be used twice, so a parameter is a mark in the text until the statement is finished.
 */
final class Sql {

    // Control characters can't come from a document: names are letters and digits, and values never enter the text.
    private static final Pattern MARK = Pattern.compile("\u0001(\\d+)\u0002");

    private final List<Parameter> parameters = new ArrayList<>();
    private int aliases;

    /** What is bound to a place of a statement. */
    record Parameter(ValueType type, boolean array, Function<Map<String, Object>, Object> value) {
    }

    record Statement(String text, List<Parameter> parameters) {
    }

    String alias() {
        return "t" + ++aliases;
    }

    /** A parameter of the type, as an expression. */
    String parameter(ValueType type, Function<Map<String, Object>, Object> value) {
        return parameter(new Parameter(type, false, value));
    }

    /** The input as an array of values of the type. Enum values stand in the text, where PostgreSQL sees what they rule out. */
    String array(ValueType type, Input input) {
        return type == ValueType.TOKEN ? input.tokens().stream().collect(joining("', '", "array['", "']::text[]"))
                : array(type, input::list);
    }

    /** A parameter that is an array of values of the type, as an expression. */
    String array(ValueType type, Function<Map<String, Object>, Object> value) {
        return parameter(new Parameter(type, true, value));
    }

    private String parameter(Parameter parameter) {
        parameters.add(parameter);
        // The cast lets PostgreSQL prepare the statement without having to guess.
        return "\u0001" + (parameters.size() - 1) + "\u0002::" + parameter.type().sqlType() + (parameter.array() ? "[]" : "");
    }

    Statement finish(String text) {
        List<Parameter> inOrder = new ArrayList<>();
        Matcher mark = MARK.matcher(text);
        StringBuilder finished = new StringBuilder(text.length());
        while (mark.find()) {
            inOrder.add(parameters.get(Integer.parseInt(mark.group(1))));
            mark.appendReplacement(finished, "?");
        }
        return new Statement(mark.appendTail(finished).toString(), inOrder);
    }
}
