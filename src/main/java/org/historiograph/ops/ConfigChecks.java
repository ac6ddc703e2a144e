package org.historiograph.ops;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;

/** Warns of settings with which the service works but isn't safe, and says what to do. */
@Singleton
public class ConfigChecks {

    private static final Logger LOG = Logger.getLogger(ConfigChecks.class);
    private static final int OLDEST_SERVER = 15;

    private final DataSource database;
    private final Settings settings;

    /**
     * @param connections most connections that this instance opens
     * @param origins what `quarkus.http.cors.origins` says
     */
    record Settings(int connections, Optional<List<String>> origins) {
    }

    ConfigChecks(DataSource database, @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections,
            @ConfigProperty(name = "quarkus.http.cors.origins") Optional<List<String>> origins) {
        this.database = database;
        this.settings = new Settings(connections, origins);
    }

    void start(@Observes StartupEvent started) throws SQLException {
        if (LaunchMode.current() != LaunchMode.NORMAL)
            return;
        try (Connection connection = database.getConnection()) {
            warnings(ServerFacts.ask(connection), settings).forEach(LOG::warn);
        }
    }

    static List<String> warnings(ServerFacts server, Settings settings) {
        List<String> warnings = new ArrayList<>();
        if (server.version() < OLDEST_SERVER)
            warnings.add("PostgreSQL " + server.version() + " is older than what the service is tested with: move to "
                    + OLDEST_SERVER + " or later.");
        // The embedded server has no other user, and nobody else reaches it.
        if (server.superuser() && !server.local())
            warnings.add("The service is a superuser of the database: give it a user that owns only its own database.");
        if (!server.local() && !server.encrypted())
            warnings.add("The connection to the database isn't encrypted: add sslmode=verify-full to the JDBC URL.");
        if (!server.fsync())
            warnings.add("The database runs with fsync=off, so a power failure destroys it: turn fsync on.");
        if (!server.waitsForDisk())
            warnings.add("The database runs with synchronous_commit=off, so the last commits can be lost: turn it on.");
        if (!server.utf8())
            warnings.add("The database doesn't store UTF-8, so names will not fit in: create it with encoding UTF8.");
        if (settings.connections() > server.connections())
            warnings.add("The pool may open " + settings.connections() + " connections, but the server admits "
                    + server.connections() + ": lower QUARKUS_DATASOURCE_JDBC_MAX_SIZE, or raise max_connections.");
        if (settings.origins().stream().flatMap(List::stream).anyMatch(origin -> origin.equals("*") || origin.equals("/.*/")))
            warnings.add("Every web site may read the answers: name the sites in QUARKUS_HTTP_CORS_ORIGINS instead.");
        return warnings;
    }
}
