package org.historiograph.ops;

import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

import org.historiograph.plan.Plan;
import org.historiograph.plan.Watch;
import org.jboss.logging.Logger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** Measures what the planner does, and logs the statements that take long. */
@Singleton
public class Meters implements Watch {

    private static final Logger LOG = Logger.getLogger(Meters.class);

    private final long slow;
    private final Counter remembered;
    private final Counter compiled;
    private final Timer answered;
    private final Timer failed;
    private final DistributionSummary bytes;

    Meters(MeterRegistry registry, Operations operations) {
        slow = operations.slowStatement().toNanos();
        remembered = plans(registry, "hit");
        compiled = plans(registry, "miss");
        answered = statements(registry, "success");
        failed = statements(registry, "error");
        bytes = DistributionSummary.builder("historiograph.answer").baseUnit("bytes")
                .description("Size of the answers that the database gave, before compression").register(registry);
    }

    private static Counter plans(MeterRegistry registry, String result) {
        return Counter.builder("historiograph.plans").tag("result", result)
                .description("Operations whose plan was remembered (hit) or made (miss)").register(registry);
    }

    private static Timer statements(MeterRegistry registry, String outcome) {
        return Timer.builder("historiograph.statement").tag("outcome", outcome).publishPercentileHistogram()
                .description("Time from sending the statement of a plan to having its whole answer").register(registry);
    }

    @Override
    public void planned(boolean anew) {
        (anew ? compiled : remembered).increment();
    }

    @Override
    public void answered(Plan plan, long nanoseconds, int size) {
        answered.record(nanoseconds, TimeUnit.NANOSECONDS);
        bytes.record(size);
        log(plan, nanoseconds);
    }

    @Override
    public void failed(Plan plan, long nanoseconds) {
        failed.record(nanoseconds, TimeUnit.NANOSECONDS);
        log(plan, nanoseconds);
    }

    private void log(Plan plan, long nanoseconds) {
        // The text has question marks where clients' values were, so that none of them gets into the log.
        if (nanoseconds > slow)
            LOG.warnf("A statement took %d ms: %s", TimeUnit.NANOSECONDS.toMillis(nanoseconds), plan.sql());
    }
}
