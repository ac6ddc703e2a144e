package org.historiograph.http;

import jakarta.inject.Singleton;

import org.historiograph.plan.Dated;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;

/** Measures what clients' reads ask for, what they get, and from which server. */
@Singleton
class ReadMeter {

    private final Counter primary;
    private final Counter replica;
    private final DistributionSummary cost;
    private final DistributionSummary rows;

    ReadMeter(MeterRegistry registry) {
        primary = reads(registry, "primary");
        replica = reads(registry, "replica");
        cost = DistributionSummary.builder("historiograph.cost")
                .description("Rows that operations could ask for, which is what clients pay").register(registry);
        rows = DistributionSummary.builder("historiograph.answer.rows")
                .description("Objects in the answers that the database gave, nearly the rows that were read")
                .register(registry);
    }

    private static Counter reads(MeterRegistry registry, String server) {
        return Counter.builder("historiograph.reads").tag("server", server)
                .description("Answers by the server that gave them").register(registry);
    }

    void asked(long units) {
        cost.record(units);
    }

    void readFromReplica(Dated answer) {
        replica.increment();
        rows.record(answer.objects());
    }

    void readFromPrimary(Dated answer) {
        primary.increment();
        rows.record(answer.objects());
    }
}
