package org.historiograph.export;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Semaphore;

import javax.sql.DataSource;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Exports at stable addresses: GET and HEAD {@code /export/...}. */
@Singleton
public class ExportRoutes {

    private static final Logger LOG = Logger.getLogger(ExportRoutes.class);
    private static final String PREFIX = "/export/";
    /** Each holds a connection to the database for as long as its client reads. */
    private static final int AT_A_TIME = 4;

    private final DataSource database;
    private final String version;
    private final Semaphore places = new Semaphore(AT_A_TIME);

    ExportRoutes(DataSource database, @ConfigProperty(name = "quarkus.application.version") String version) {
        this.database = database;
        this.version = version;
    }

    void route(@Observes Router router) {
        router.route(PREFIX + "*").method(HttpMethod.GET).method(HttpMethod.HEAD).blockingHandler(this::answer, false);
        router.route(PREFIX + "*").handler(exchange -> refuse(
                exchange.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD"),
                new Refusal(405, "An export can only be read.")));
    }

    private void answer(RoutingContext exchange) {
        HttpServerResponse response = exchange.response();
        try {
            ExportRequest request = ExportRequest.of(exchange.normalizedPath().substring(PREFIX.length()),
                    exchange.queryParams());
            checkAccepted(exchange, request.format());
            if (!places.tryAcquire())
                throw new Refusal(503, "Too many exports are being read. Try again in some seconds.");
            try {
                send(exchange, request);
            } finally {
                places.release();
            }
        } catch (Refusal refusal) {
            refuse(response, refusal);
        } catch (IOException | SQLException | RuntimeException e) {
            fail(response, e);
        }
    }

    private static void checkAccepted(RoutingContext exchange, Format format) {
        String type = format.mediaType().replaceFirst(";.*", "");
        var accepted = exchange.parsedHeaders().accept();
        if (!accepted.isEmpty() && accepted.stream().noneMatch(media -> covers(media, type)))
            throw new Refusal(406, "This format is " + type + ", which the request doesn't accept.");
    }

    private static boolean covers(MIMEHeader accepted, String type) {
        String[] parts = type.split("/");
        return accepted.weight() > 0 && (accepted.component().equals("*") || accepted.component().equalsIgnoreCase(parts[0]))
                && (accepted.subComponent().equals("*") || accepted.subComponent().equalsIgnoreCase(parts[1]));
    }

    private void send(RoutingContext exchange, ExportRequest request) throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                // All queries of an export see the corpus at the same revision. How many rows a part has can't be estimated well, and
                // what is taken for much is compiled for longer than it takes, and read whole where an index is thought far.
                statement.execute("set transaction isolation level repeatable read;"
                        + " set local jit = off; set local random_page_cost = 1.1");
                Scope scope = request.selection().scope(connection);
                if (needsBody(exchange, request, statement))
                    write(exchange, request, part(connection, scope, statement));
            } finally {
                connection.rollback();
            }
        }
    }

    private static Part part(Connection connection, Scope scope, Statement statement) throws SQLException {
        Part part = new Part(connection, scope);
        statement.execute("set transaction read only");
        return part;
    }

    /**
     * Sets the headers, and tells whether the client needs the body: it may have that of this revision, or ask for the headers
     * only.
     */
    private boolean needsBody(RoutingContext exchange, ExportRequest request, Statement statement) throws SQLException {
        HttpServerResponse response = exchange.response();
        String tag = "W/\"" + revision(statement) + "-" + version + "\"";
        response.putHeader(HttpHeaders.ETAG, tag).putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        String known = exchange.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && (known.equals("*") || known.contains(tag.substring(2)))) {
            response.setStatusCode(304).end();
            return false;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, request.format().mediaType())
                .putHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + request.fileName() + "\"");
        if (exchange.request().method() == HttpMethod.GET)
            return true;
        response.end();
        return false;
    }

    private static long revision(Statement statement) throws SQLException {
        try (ResultSet revision = statement.executeQuery("select coalesce(max(number), 0) from revision")) {
            revision.next();
            return revision.getLong(1);
        }
    }

    private static void write(RoutingContext exchange, ExportRequest request, Part part) throws IOException, SQLException {
        HttpServerResponse response = exchange.response();
        response.setChunked(true);
        try (ResponseStream out = new ResponseStream(response)) {
            request.format().write(part, out);
        }
        response.end();
    }

    private static void refuse(HttpServerResponse response, Refusal refusal) {
        if (refusal.status == 503)
            response.putHeader(HttpHeaders.RETRY_AFTER, "5");
        response.setStatusCode(refusal.status).putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                .end(refusal.getMessage() + "\n");
    }

    private static void fail(HttpServerResponse response, Exception failure) {
        if (response.closed())
            return; // the client has gone
        LOG.error("An export failed", failure);
        // What has begun can't be taken back, but a connection that breaks off tells the client that something is missing.
        if (response.headWritten())
            response.reset();
        else
            refuse(response, new Refusal(500, "The export failed."));
    }
}
