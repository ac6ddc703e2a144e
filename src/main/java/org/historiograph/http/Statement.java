package org.historiograph.http;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

import javax.sql.DataSource;

import org.historiograph.plan.Dated;
import org.historiograph.plan.Plan;
import org.postgresql.PGConnection;

/** One planned read on its way through the database, which another thread may cancel. */
final class Statement {

    private PGConnection running;
    private boolean cancelled;

    Dated run(DataSource database, Plan plan, Map<String, Object> variables) throws SQLException {
        try (Connection connection = database.getConnection()) {
            begin(connection.unwrap(PGConnection.class));
            try {
                return plan.answer(connection, variables);
            } finally {
                end();
            }
        }
    }

    private synchronized void begin(PGConnection connection) {
        running = connection;
    }

    // Waits for a cancellation under way, lest it hit the next statement on the connection.
    private synchronized void end() {
        running = null;
    }

    /** Blocks while PostgreSQL is told. */
    synchronized void cancel() {
        cancelled = true;
        if (running == null)
            return;
        try {
            running.cancelQuery();
        } catch (SQLException e) {
            // The statement ends by itself or at its timeout; nobody waits for it.
        }
    }

    synchronized boolean isCancelled() {
        return cancelled;
    }
}
