package org.historiograph.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** A statement that answers every request of one document and one shape of variables. Immutable. */
public final class Plan {

    private final Sql.Statement statement;
    private final Watch watch;

    Plan(Sql.Statement statement, Watch watch) {
        this.statement = statement;
        this.watch = watch;
    }

    /** The statement, with a question mark for each parameter. */
    public String sql() {
        return statement.text();
    }

    /**
     * The answer's data, with the revision that they are of.
     *
     * @throws org.historiograph.graph.ClientException when a value among the variables isn't what it has to be
     */
    public Dated answer(Connection connection, Map<String, Object> variables) throws SQLException {
        // Bound before the statement is opened, so that a bad value costs the database nothing.
        Object[] values = statement.parameters().stream().map(parameter -> value(parameter, variables)).toArray();
        long start = System.nanoTime();
        Dated answer;
        try {
            answer = run(connection, values);
        } catch (SQLException e) {
            watch.failed(this, System.nanoTime() - start);
            throw e;
        }
        watch.answered(this, System.nanoTime() - start, answer.length());
        return answer;
    }

    private Dated run(Connection connection, Object[] values) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement.text())) {
            for (int i = 0; i < values.length; i++)
                bind(prepared, i + 1, statement.parameters().get(i), values[i]);
            try (ResultSet result = prepared.executeQuery()) {
                result.next();
                return new Dated(result.getLong(1), new Marks(result.getBytes(2)));
            }
        }
    }

    private static Object value(Sql.Parameter parameter, Map<String, Object> variables) {
        Object value = parameter.value().apply(variables);
        return parameter.array() ? ((List<?>) value).stream().map(parameter.type()::bindItem).toArray()
                : parameter.type().bind(value);
    }

    private static void bind(PreparedStatement prepared, int index, Sql.Parameter parameter, Object value) throws SQLException {
        if (parameter.array())
            prepared.setArray(index, prepared.getConnection().createArrayOf(parameter.type().sqlType(), (Object[]) value));
        else
            prepared.setObject(index, value);
    }
}
