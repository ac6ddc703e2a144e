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

import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;

/**
 * Which revision the corpus has now. The database announces each as it is committed, to every instance that listens; looking it
 * up
 * now
 * and then as well covers what is lost on the way.
 */
@Singleton
public class Revisions {

    private static final Logger LOG = Logger.getLogger(Revisions.class);
    /** How many look-ups may fail to come back before the revision counts as unknown. */
    private static final int PATIENCE = 5;

    private final DataSource database;
    private final Duration poll;
    private final BroadcastProcessor<Revision> announced = BroadcastProcessor.create();
    /** Less than 0 before the first look. */
    private volatile long number = -1;
    private volatile boolean reachable;
    private volatile long confirmedAt;
    private volatile Thread watch;

    Revisions(DataSource database, RevisionConfig config) {
        this.database = database;
        this.poll = config.poll();
    }

    /** The newest revision's number, 0 while there is none; empty when the database can't be asked. */
    public OptionalLong current() {
        boolean fresh = reachable && System.nanoTime() - confirmedAt < PATIENCE * poll.toNanos();
        return fresh ? OptionalLong.of(number) : OptionalLong.empty();
    }

    /** The revisions from now on, each as it is committed. */
    public Multi<Revision> announced() {
        return announced;
    }

    void start(@Observes StartupEvent started) {
        watch = new Thread(this::watch, "revisions");
        watch.setDaemon(true);
        watch.start();
    }

    void stop(@Observes ShutdownEvent stopped) {
        Thread ended = watch;
        watch = null;
        ended.interrupt();
    }

    private boolean isWatching() {
        return Thread.currentThread() == watch;
    }

    private void watch() {
        while (isWatching()) {
            try (Connection connection = database.getConnection()) {
                follow(connection);
            } catch (SQLException e) {
                if (reachable && isWatching())
                    LOG.warn("The corpus revision is unknown until the database answers again");
                reachable = false;
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(poll.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(Connection connection) throws SQLException {
        PGConnection listening = connection.unwrap(PGConnection.class);
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen revision");
        }
        while (isWatching()) {
            look(connection);
            listening.getNotifications((int) poll.toMillis());
        }
    }

    private void look(Connection connection) throws SQLException {
        long known = number;
        // Of a corpus that was never looked at, only the newest revision is news.
        try (PreparedStatement statement = connection.prepareStatement("""
                select number, made_at, inserted, updated, deleted from revision
                where number > ? and (? or number = (select max(number) from revision)) order by number""")) {
            statement.setLong(1, known);
            statement.setBoolean(2, known >= 0);
            try (ResultSet newer = statement.executeQuery()) {
                while (newer.next()) {
                    number = newer.getLong(1);
                    if (known >= 0)
                        announced.onNext(new Revision(newer.getInt(1), newer.getObject(2, OffsetDateTime.class),
                                newer.getInt(3), newer.getInt(4), newer.getInt(5)));
                }
            }
        }
        if (number < 0)
            number = 0;
        confirmedAt = System.nanoTime();
        reachable = true;
    }
}
