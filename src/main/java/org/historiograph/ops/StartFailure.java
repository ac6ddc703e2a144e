package org.historiograph.ops;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.flywaydb.core.api.exception.FlywayValidateException;

import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;

/** Why the program could not start, in one sentence that says what to do. */
public final class StartFailure {

    private StartFailure() {
    }

    /**
     * The sentence for a failed start.
     *
     * @return empty for what nobody foresaw: then the stack trace is the better message
     */
    public static Optional<String> explain(Throwable failure) {
        List<Throwable> causes = causes(failure);
        return first(causes, StartException.class, Throwable::getMessage)
                .or(() -> first(causes, ConfigurationException.class, Throwable::getMessage))
                .or(() -> first(causes, QuarkusBindException.class, StartFailure::port))
                .or(() -> first(causes, FlywayValidateException.class, StartFailure::migrations))
                .or(() -> first(causes, UnknownHostException.class,
                        e -> unreachable("the host " + e.getMessage() + " is unknown")))
                .or(() -> first(causes, ConnectException.class, e -> unreachable("it refused the connection")))
                .or(() -> first(causes, SocketTimeoutException.class, e -> unreachable("it doesn't answer")))
                .or(() -> causes.stream().filter(SQLException.class::isInstance).map(SQLException.class::cast)
                        .map(StartFailure::database).flatMap(Optional::stream).findFirst());
    }

    private static String port(QuarkusBindException e) {
        return "Port " + e.getPort()
                + " is taken by another program: stop that one, or choose another port with QUARKUS_HTTP_PORT.";
    }

    private static String migrations(FlywayValidateException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("applied migration not resolved locally"))
            return "The database was migrated by a newer version of this program: start that version, or restore the backup from before it.";
        if (message.contains("resolved migration not applied"))
            return "The database isn't migrated to this version of the program yet: run the migration first, or set QUARKUS_FLYWAY_MIGRATE_AT_START=true.";
        return "The database's migrations aren't the ones of this program; it was changed by hand or belongs to something else: "
                + message.lines().skip(1).findFirst().orElse(message);
    }

    /** PostgreSQL's error codes (its manual, appendix A). */
    private static Optional<String> database(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return Optional.ofNullable(switch (state) {
            case "28P01", "28000" ->
                "The database refused the user or the password: check QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD.";
            case "3D000" ->
                "The database that QUARKUS_DATASOURCE_JDBC_URL names doesn't exist: create it, or correct the name.";
            case "42501" ->
                "The database user may not do what the start needs: make it the owner of the database, or let the migration run as the owner.";
            case "53100" -> "The database's disk is full: give it space, then start again; nothing was lost.";
            case "53300" ->
                "The database has no connection left: lower QUARKUS_DATASOURCE_JDBC_MAX_SIZE, or raise max_connections there.";
            case "57P03" -> unreachable("it is starting up or shutting down");
            case "08001", "08004", "08006" -> unreachable("the connection failed");
            default -> null;
        });
    }

    private static String unreachable(String why) {
        return "The database can't be reached, because " + why
                + ": check that PostgreSQL runs, and that QUARKUS_DATASOURCE_JDBC_URL leads to it.";
    }

    private static <T extends Throwable> Optional<String> first(List<Throwable> causes, Class<T> type,
            Function<T, String> sentence) {
        return causes.stream().filter(type::isInstance).map(type::cast).map(sentence).findFirst();
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause())
            causes.add(cause);
        return causes;
    }
}
