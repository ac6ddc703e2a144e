package org.historiograph.http;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import javax.sql.DataSource;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import org.historiograph.plan.Dated;
import org.historiograph.plan.Plan;
import org.historiograph.revision.Replica;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.vertx.core.impl.ContextInternal;

/** The way to the database: so many requests at once, so many waiting, and nobody waits for long. */
@Singleton
public class Reads {

    private static final String RETRY_AFTER = "Retry-After";

    private final DataSource primary;
    private final Replica replica;
    private final ReadMeter meter;
    private final Duration patience;
    private final ThreadPoolExecutor workers;

    Reads(@io.quarkus.agroal.DataSource("reads") DataSource primary, Replica replica, ReadMeter meter,
            HttpConfig config) {
        this.primary = primary;
        this.replica = replica;
        this.meter = meter;
        this.patience = config.reads().patience();
        int threads = config.reads().concurrency();
        this.workers = new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(config.reads().queue()), Worker::new);
    }

    /**
     * Does the task on a worker; at once when the caller is one.
     *
     * @return fails with what the task throws, or with OVERLOADED when its turn comes too late
     * @throws Problem OVERLOADED, at once, when too many wait already
     */
    <T> CompletableFuture<T> submit(Supplier<T> task) {
        if (Thread.currentThread() instanceof Worker)
            return CompletableFuture.completedFuture(task.get());
        CompletableFuture<T> done = new CompletableFuture<>();
        long until = System.nanoTime() + patience.toNanos();
        if (isFull())
            throw overloaded(); // most of an overload ends here, and an exception of the pool's costs more than the rest of it
        try {
            workers.execute(inContext(() -> complete(done, task, until)));
        } catch (RejectedExecutionException full) {
            throw overloaded();
        }
        return done;
    }

    /** On another thread, but still the request's, so that what is logged and traced of its statement is told as its own. */
    private static Runnable inContext(Runnable task) {
        ContextInternal request = ContextInternal.current();
        return request == null ? task : () -> request.dispatch(task);
    }

    private static <T> void complete(CompletableFuture<T> done, Supplier<T> task, long until) {
        try {
            if (System.nanoTime() > until)
                throw overloaded();
            done.complete(task.get());
        } catch (Throwable e) { // whatever it is, somebody waits for an answer
            done.completeExceptionally(e);
        }
    }

    private static final class Worker extends Thread {
        Worker(Runnable task) {
            super(task, "reads");
            setDaemon(true);
        }
    }

    private static Problem overloaded() {
        return Problem.http(503, "OVERLOADED", "The service has more to do than it can. Try again in a second.")
                .with(RETRY_AFTER, "1");
    }

    /**
     * The answer of a planned query, on the caller's thread: the replica's if it is known to have the revision, else the
     * primary's.
     *
     * @param atLeast the revision that the answer must not be older than; what nobody has yet is answered by the primary
     */
    Dated read(Plan plan, Map<String, Object> variables, Statement statement, long atLeast) {
        if (replica.current().orElse(-1) >= atLeast) {
            Dated answer = fromReplica(plan, variables, statement);
            // There may be several behind one address, not all of them as far.
            if (answer != null && answer.revision() >= atLeast) {
                meter.readFromReplica(answer);
                return answer;
            }
        }
        Dated answer = fromPrimary(plan, variables, statement);
        meter.readFromPrimary(answer);
        return answer;
    }

    /** Null when the primary has to be asked. */
    private Dated fromReplica(Plan plan, Map<String, Object> variables, Statement statement) {
        try {
            return statement.run(replica.database(), plan, variables);
        } catch (SQLException e) {
            if (isConnectionLost(e) || e.getSQLState() == null)
                replica.lost();
            else if (isTheRequests(e))
                throw problem(e);
            // Anything else is the replica's own: it replays what conflicts with the query, or lacks a migration.
            return null;
        }
    }

    private Dated fromPrimary(Plan plan, Map<String, Object> variables, Statement statement) {
        try {
            return statement.run(primary, plan, variables);
        } catch (SQLException first) {
            if (!isConnectionLost(first))
                throw problem(first);
        }
        // After the database came back, the pool still holds connections to the one that went, all of them as dead.
        try {
            if (primary.isWrapperFor(AgroalDataSource.class))
                primary.unwrap(AgroalDataSource.class).flush(FlushMode.GRACEFUL);
            return statement.run(primary, plan, variables);
        } catch (SQLException second) {
            throw problem(second);
        }
    }

    /**
     * Whether it would fail on any server: class 22 is data exceptions, such as a NUL in a text; 57014 is what took too long.
     */
    private static boolean isTheRequests(SQLException e) {
        return e.getSQLState() != null && (e.getSQLState().startsWith("22") || e.getSQLState().equals("57014"));
    }

    private static boolean isConnectionLost(SQLException e) {
        String state = e.getSQLState();
        // PostgreSQL, appendix A: class 08 is connection exceptions, 57P01 to 57P03 a server that stops or starts.
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }

    private static RuntimeException problem(SQLException e) {
        if ("57014".equals(e.getSQLState()))
            return Problem.http(504, "STATEMENT_TIMEOUT",
                    "The database took too long for this. Ask for smaller pages, or filter by fewer relations.");
        if (isTheRequests(e))
            return Problem.request("INVALID_VALUE", "A value among the arguments is none that the database can hold.");
        // Agroal, when it gets no connection, has no state to tell.
        if (isConnectionLost(e) || e.getSQLState() == null || e.getSQLState().startsWith("53"))
            return Problem.http(503, "DATABASE_UNAVAILABLE", "The database can't be reached. Try again in a few seconds.")
                    .with(RETRY_AFTER, "5");
        return new IllegalStateException("A planned query failed", e);
    }

    /** How many requests wait for a worker. */
    int waiting() {
        return workers.getQueue().size();
    }

    boolean isFull() {
        return workers.getQueue().remainingCapacity() == 0;
    }

    @PreDestroy
    void stop() throws InterruptedException {
        workers.shutdown();
        // By now Quarkus has waited for the requests that it accepted.
        workers.awaitTermination(patience.toSeconds(), TimeUnit.SECONDS);
    }
}
