package org.historiograph.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * JSON text in the making: constant text and SQL expressions, one after the other. That keeps the order of the request, has no
 * limit on the length of a key, and is the fastest way to have PostgreSQL write it (see docs/decisions/planner.md). What is
 * appended joins the constant text before it, so an object within an object costs nothing.
 */
final class Json {

    static final String NULL = "'null'";

    /** Constants are SQL literals already, all else is an expression; never two constants in a row. */
    private final List<String> pieces = new ArrayList<>();
    private final StringBuilder constant = new StringBuilder();
    private boolean hasMembers;

    private Json() {
    }

    /** JSON that is the same in every answer. {@code text} has neither quotes of SQL nor backslashes. */
    static Json constant(String text) {
        Json json = new Json();
        json.constant.append(text);
        return json;
    }

    /** A JSON string that is the same in every answer and has nothing to escape. */
    static Json quoted(String text) {
        return constant('"' + text + '"');
    }

    /** @param expression gives JSON as a text and never null */
    static Json of(String expression) {
        return new Json().append(expression);
    }

    /** An object without members so far. */
    static Json object() {
        return constant("{");
    }

    /** The array of what an aggregate of rows joined with commas. {@code expression} is null when there are no rows. */
    static Json array(String commaJoined) {
        return constant("[").append("coalesce(" + commaJoined + ", '')").append(constant("]"));
    }

    static Json truth(String condition) {
        return of("case when " + condition + " then 'true' else 'false' end");
    }

    /** @param text an SQL expression that gives a text that isn't null */
    static Json string(String text) {
        return constant(Marks.BEGIN).append(text).append(constant(Boundary.END));
    }

    /** @param text the same, and what it gives has nothing to escape */
    static Json plainString(String text) {
        return constant("\"").append(text).append(constant("\""));
    }

    /** What the expression gives, or null where that is no row or SQL's null. */
    static Json orNull(String expression) {
        return of("coalesce(" + expression + ", " + NULL + ")");
    }

    /** This where the condition holds, otherwise null. */
    Json when(String condition) {
        return of("case when " + condition + " then " + expression() + " else " + NULL + " end");
    }

    /** The next member of the object. {@code key} is a GraphQL name, so that nothing in it needs escaping. */
    Json member(String key, Json value) {
        constant.append(hasMembers ? ",\"" : "\"").append(key).append("\":");
        hasMembers = true;
        return append(value);
    }

    /** The object with all its members. */
    Json end() {
        return append(constant("}"));
    }

    /** The next item of an array that has items already. */
    Json item(Json value) {
        constant.append(",");
        return append(value);
    }

    /** The array with all its items. */
    Json endList() {
        return append(constant("]"));
    }

    private Json append(Json next) {
        next.pieces.forEach(piece -> {
            if (isLiteral(piece))
                constant.append(piece, 1, piece.length() - 1);
            else
                append(piece);
        });
        constant.append(next.constant);
        return this;
    }

    private Json append(String expression) {
        flush();
        pieces.add(expression);
        return this;
    }

    private static boolean isLiteral(String piece) {
        return piece.charAt(0) == '\'' && piece.indexOf('\'', 1) == piece.length() - 1;
    }

    private void flush() {
        if (!constant.isEmpty())
            pieces.add("'" + constant + "'");
        constant.setLength(0);
    }

    /** All of it as one SQL expression that gives a text. */
    String expression() {
        flush();
        return concatenated(pieces);
    }

    /** In halves, so that a long text is copied as often as there are halvings, not as there are pieces. */
    private static String concatenated(List<String> pieces) {
        if (pieces.size() == 1)
            return pieces.get(0);
        int half = pieces.size() / 2;
        return "(" + concatenated(pieces.subList(0, half)) + " || " + concatenated(pieces.subList(half, pieces.size())) + ")";
    }
}
