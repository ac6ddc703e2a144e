package org.historiograph.ops;

import java.util.OptionalLong;
import java.util.function.Supplier;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.historiograph.revision.Replica;
import org.historiograph.revision.Revisions;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

/** Measures how far a replica is behind, by the revision that each server has. */
@Singleton
public class RevisionMeter {

    void start(@Observes StartupEvent started, MeterRegistry registry, Revisions primary, Replica replica) {
        gauge(registry, "primary", primary::current);
        if (replica.database() != null)
            gauge(registry, "replica", replica::current);
    }

    /** Not a number while the server doesn't answer. */
    private static void gauge(MeterRegistry registry, String server, Supplier<OptionalLong> revision) {
        Gauge.builder("historiograph.revision", () -> {
            OptionalLong number = revision.get();
            return number.isPresent() ? number.getAsLong() : Double.NaN;
        }).tag("server", server).description("The newest corpus revision that the server has").register(registry);
    }
}
