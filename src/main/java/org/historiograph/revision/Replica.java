package org.historiograph.revision;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalLong;

import javax.sql.DataSource;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * The server that follows the primary, when the operator names one. It may be behind, and which revision it has is known only
 * from a moment ago: whoever reads from it has to ask for the revision in the same statement.
 */
@Singleton
public class Replica {

    /** Null when there is no replica. */
    private final AgroalDataSource database;
    private final Watched server;

    Replica(@io.quarkus.agroal.DataSource("replica") InjectableInstance<AgroalDataSource> configured, RevisionConfig config) {
        database = configured.listActive().stream().findFirst().orElse(null);
        server = database == null ? null
                : new Watched("replica", "the primary is asked until it does", database, config.poll(), this::follow);
    }

    /** Where to read; null when there is no replica. */
    public DataSource database() {
        return database;
    }

    /** The revision that it had a moment ago; empty when there is no replica, or when it doesn't answer. */
    public OptionalLong current() {
        return server == null ? OptionalLong.empty() : server.current();
    }

    /** A reader has lost its connection; nobody is sent there before the next look succeeds. */
    public void lost() {
        server.lost();
        // Those that nobody uses now are as dead, and would fail the next readers when it is back.
        database.flush(FlushMode.GRACEFUL);
    }

    void start(@Observes StartupEvent started) {
        if (server != null)
            server.start();
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (server != null)
            server.stop();
    }

    /** Replicas announce nothing, so it is only looked up. */
    private void follow(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            while (server.isWatching()) {
                try (ResultSet newest = statement.executeQuery("select coalesce(max(number), 0) from revision")) {
                    newest.next();
                    server.seen(newest.getLong(1));
                }
                server.pause();
            }
        } catch (SQLException e) {
            database.flush(FlushMode.GRACEFUL);
            throw e;
        }
    }
}
