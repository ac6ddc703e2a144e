package org.historiograph.ops;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;

import javax.sql.DataSource;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Tells at /info which program and which corpus answer here. */
@Singleton
public class Info {

    private final DataSource database;
    private final JsonObject program;

    Info(DataSource database, @ConfigProperty(name = "quarkus.application.name") String name,
            @ConfigProperty(name = "quarkus.application.version") String version,
            @ConfigProperty(name = "historiograph.build.commit") String commit) {
        this.database = database;
        this.program = new JsonObject().put("name", name).put("version", version).put("commit", commit);
    }

    void route(@Observes Router router) {
        router.get("/info").blockingHandler(this::tell, false);
    }

    private void tell(RoutingContext request) {
        request.response().putHeader("Cache-Control", "no-store");
        try {
            request.json(program.copy().put("corpus", corpus()));
        } catch (SQLException e) {
            request.response().setStatusCode(503);
            request.json(program.copy().put("error", "The database doesn't answer."));
        }
    }

    /** The newest revision of the corpus; null before the first import. */
    private JsonObject corpus() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement
                        .executeQuery("select number, digest, made_at from revision order by number desc limit 1")) {
            if (!row.next())
                return null;
            return new JsonObject().put("revision", row.getLong(1)).put("digest", row.getString(2))
                    .put("importedAt", row.getObject(3, OffsetDateTime.class).toInstant().toString());
        }
    }
}
