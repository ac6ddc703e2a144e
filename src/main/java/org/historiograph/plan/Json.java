package org.historiograph.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * JSON as PostgreSQL writes it: by concatenating texts. That keeps the order of the request, has no limit on the length of a
 * key,
 * and is as fast as row_to_json (see docs/decisions/planner.md). Expressions given to this class are texts, or become the right
 * text
 * when concatenated, and are never null.
 */
final class Json {

    /** PostgreSQL accepts at most 100 arguments of a function. */
    private static final int MOST_ARGUMENTS = 90;

    private final List<String> pieces = new ArrayList<>();
    private final StringBuilder constant = new StringBuilder();
    private int members;

    /** An object in the making. */
    static Json object() {
        Json json = new Json();
        json.constant.append('{');
        return json;
    }

    /** The next member of the object. {@code key} is a GraphQL name, so that nothing in it needs escaping. */
    Json member(String key, String expression) {
        constant.append(members++ == 0 ? "\"" : ",\"").append(key).append("\":");
        // What is constant joins the text around it.
        if (isConstant(expression))
            constant.append(expression, 1, expression.length() - 1);
        else {
            flush();
            pieces.add(expression);
        }
        return this;
    }

    /** The object as an expression. */
    String end() {
        constant.append('}');
        flush();
        return concat(pieces);
    }

    /** A JSON string that is the same in every answer, as an expression. */
    static String constant(String text) {
        return "'\"" + text + "\"'";
    }

    /** The array of the JSON texts that an aggregate of rows joins with commas, as an expression. */
    static String array(String commaJoined) {
        return concat(List.of("'['", commaJoined, "']'"));
    }

    static String truth(String condition) {
        return "case when " + condition + " then 'true' else 'false' end";
    }

    private static boolean isConstant(String expression) {
        return expression.startsWith("'") && expression.indexOf('\'', 1) == expression.length() - 1;
    }

    private void flush() {
        pieces.add("'" + constant + "'");
        constant.setLength(0);
    }

    private static String concat(List<String> pieces) {
        if (pieces.size() == 1)
            return pieces.get(0);
        List<String> arguments = pieces;
        while (arguments.size() > MOST_ARGUMENTS) {
            List<String> groups = new ArrayList<>();
            for (int i = 0; i < arguments.size(); i += MOST_ARGUMENTS)
                groups.add("concat(" + String.join(", ", arguments.subList(i, Math.min(arguments.size(), i + MOST_ARGUMENTS)))
                        + ")");
            arguments = groups;
        }
        return "concat(" + String.join(", ", arguments) + ")";
    }
}
