package org.historiograph.export;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A part of the corpus, read row by row: however large it is, few of its rows are in memory. */
final class Part {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROWS_AT_A_TIME = 200;

    private final Connection connection;
    private final Scope scope;

    /**
     * @param connection in a transaction that may write until this returns; without a transaction the driver would fetch all
     *        rows of a query at once
     */
    Part(Connection connection, Scope scope) throws SQLException {
        scope.workOut(connection);
        this.connection = connection;
        this.scope = scope;
    }

    /** Hands over the rows of the query, which has a text and a JSON value for each. */
    void each(String query, Rows rows) throws SQLException, IOException {
        String sql = scope.with() + "select row.name, json_strip_nulls(row.item) from (" + Query.text(query)
                + ") row(name, item)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(ROWS_AT_A_TIME);
            try (ResultSet result = statement.executeQuery()) {
                while (result.next())
                    rows.next(result.getString(1), item(result.getString(2)));
            }
        }
    }

    private static JsonNode item(String json) throws IOException {
        return json == null ? null : JSON.readTree(json);
    }
}
