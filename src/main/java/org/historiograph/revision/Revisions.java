package org.historiograph.revision;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.OptionalLong;

import javax.sql.DataSource;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.postgresql.PGConnection;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import io.smallrye.mutiny.operators.multi.processors.SerializedProcessor;

/**
 * Which revision the corpus has now. The primary announces each as it is committed, to every instance that listens; looking
 * it up now and then as well covers what is lost on the way.
 */
@Singleton
public class Revisions {

    private final Duration poll;
    private final Watched primary;
    private final SerializedProcessor<Revision, Revision> announced = BroadcastProcessor.<Revision> create().serialized();

    Revisions(DataSource database, RevisionConfig config) {
        this.poll = config.poll();
        this.primary = new Watched("database", "the corpus revision is unknown until it does", database, poll, this::follow);
    }

    /** The newest revision's number, 0 while there is none; empty when the primary can't be asked. */
    public OptionalLong current() {
        return primary.current();
    }

    /** The revisions from now on, each as it is committed, until the service begins to stop. */
    public Multi<Revision> announced() {
        return Multi.createFrom().publisher(announced);
    }

    void start(@Observes StartupEvent started) {
        primary.start();
    }

    // A stop waits for all responses, and those to subscriptions would never end by themselves.
    void end(@Observes ShutdownDelayInitiatedEvent stop) {
        announced.onComplete();
    }

    void stop(@Observes ShutdownEvent stopped) {
        primary.stop();
    }

    private void follow(Connection connection) throws SQLException {
        PGConnection listening = connection.unwrap(PGConnection.class);
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen revision");
        }
        while (primary.isWatching()) {
            look(connection);
            listening.getNotifications((int) poll.toMillis());
        }
    }

    private void look(Connection connection) throws SQLException {
        long known = primary.last();
        // Of a corpus that was never looked at, only the newest revision is news.
        try (PreparedStatement statement = connection.prepareStatement("""
                select number, made_at, inserted, updated, deleted from revision
                where number > ? and (? or number = (select max(number) from revision)) order by number""")) {
            statement.setLong(1, known);
            statement.setBoolean(2, known >= 0);
            try (ResultSet newer = statement.executeQuery()) {
                while (newer.next()) {
                    primary.seen(newer.getLong(1)); // before anybody hears of it and asks
                    if (known >= 0)
                        announced.onNext(new Revision(newer.getInt(1), newer.getObject(2, OffsetDateTime.class),
                                newer.getInt(3), newer.getInt(4), newer.getInt(5)));
                }
            }
        }
        primary.seen(Math.max(primary.last(), 0));
    }
}
