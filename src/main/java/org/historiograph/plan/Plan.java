package org.historiograph.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** A statement that answers every request of one document and one shape of variables. Immutable to whoever uses it. */
public final class Plan {

    private final Sql.Statement statement;
    private final Watch watch;
    /** Made when first asked for; if two threads make it at once, either will do. */
    private Plan withRevision;

    Plan(Sql.Statement statement, Watch watch) {
        this.statement = statement;
        this.watch = watch;
    }

    /** The statement, with a question mark for each parameter. */
    public String sql() {
        return statement.text();
    }

    /** The plan whose answer begins with the number of the corpus revision that it is computed from, and a space. */
    public Plan withRevision() {
        Plan made = withRevision;
        if (made == null) {
            made = new Plan(new Sql.Statement(
                    "select concat((select coalesce(max(number), 0) from revision), ' ', (" + statement.text() + "))",
                    statement.parameters()), watch);
            withRevision = made;
        }
        return made;
    }

    /**
     * The answer's data as JSON in UTF-8.
     *
     * @throws org.historiograph.graph.ClientException when a value among the variables isn't what it has to be
     */
    public byte[] answer(Connection connection, Map<String, Object> variables) throws SQLException {
        // Bound before the statement is opened, so that a bad value costs the database nothing.
        Object[] values = statement.parameters().stream().map(parameter -> value(parameter, variables)).toArray();
        long start = System.nanoTime();
        byte[] answer;
        try {
            answer = run(connection, values);
        } catch (SQLException e) {
            watch.failed(this, System.nanoTime() - start);
            throw e;
        }
        watch.answered(this, System.nanoTime() - start, answer.length);
        return answer;
    }

    private byte[] run(Connection connection, Object[] values) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement.text())) {
            for (int i = 0; i < values.length; i++)
                bind(prepared, i + 1, statement.parameters().get(i), values[i]);
            try (ResultSet result = prepared.executeQuery()) {
                result.next();
                return result.getBytes(1);
            }
        }
    }

    private static Object value(Sql.Parameter parameter, Map<String, Object> variables) {
        Object value = parameter.value().apply(variables);
        return parameter.array() ? ((List<?>) value).stream().map(parameter.type()::bind).toArray()
                : parameter.type().bind(value);
    }

    private static void bind(PreparedStatement prepared, int index, Sql.Parameter parameter, Object value) throws SQLException {
        if (parameter.array())
            prepared.setArray(index, prepared.getConnection().createArrayOf(parameter.type().sqlType(), (Object[]) value));
        else
            prepared.setObject(index, value);
    }
}
