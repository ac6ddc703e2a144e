package org.historiograph.revision;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;

import javax.sql.DataSource;

import org.jboss.logging.Logger;

/** A server of the database of which is known what revision it has, because a thread of its own keeps asking. */
final class Watched {

    private static final Logger LOG = Logger.getLogger(Watched.class);
    /** How many looks may fail to come back before the revision counts as unknown. */
    private static final int PATIENCE = 5;

    interface Follower {
        /** Looks again and again, and says what is {@link #seen}; ends with the connection or the watch. */
        void follow(Connection connection) throws SQLException;
    }

    private final String name;
    private final String whenLost;
    private final DataSource database;
    private final Duration poll;
    private final Follower follower;
    /** Less than 0 before the first look. */
    private volatile long number = -1;
    private volatile long seenAt;
    private volatile boolean reachable;
    private boolean reported;
    private volatile Thread watch;

    /** @param whenLost what it means that the server doesn't answer, for the log */
    Watched(String name, String whenLost, DataSource database, Duration poll, Follower follower) {
        this.name = name;
        this.whenLost = whenLost;
        this.database = database;
        this.poll = poll;
        this.follower = follower;
    }

    /** Empty while the server doesn't answer. */
    OptionalLong current() {
        boolean fresh = reachable && System.nanoTime() - seenAt < PATIENCE * poll.toNanos();
        return fresh ? OptionalLong.of(number) : OptionalLong.empty();
    }

    /** What was seen last, however long ago; less than 0 before the first look. */
    long last() {
        return number;
    }

    void seen(long revision) {
        number = revision;
        seenAt = System.nanoTime();
        reachable = true;
        report(false);
    }

    void lost() {
        reachable = false;
        report(true);
    }

    private synchronized void report(boolean lost) {
        if (lost == reported)
            return;
        reported = lost;
        if (lost)
            LOG.warnf("The %s doesn't answer: %s", name, whenLost);
        else
            LOG.infof("The %s answers again", name);
    }

    void start() {
        watch = new Thread(this::watch, "revision of the " + name);
        watch.setDaemon(true);
        watch.start();
    }

    void stop() {
        Thread ended = watch;
        watch = null;
        ended.interrupt();
    }

    boolean isWatching() {
        return Thread.currentThread() == watch;
    }

    private void watch() {
        while (isWatching()) {
            try (Connection connection = database.getConnection()) {
                follower.follow(connection);
            } catch (SQLException e) {
                if (isWatching())
                    lost();
                pause();
            }
        }
    }

    void pause() {
        try {
            Thread.sleep(poll.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
