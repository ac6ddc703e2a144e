package org.historiograph.http;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while requests are turned away because too many wait. */
@Readiness
@Singleton
class ReadsHealth implements HealthCheck {

    private final Reads reads;

    ReadsHealth(Reads reads) {
        this.reads = reads;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Requests that wait for the database").status(!reads.isFull())
                .withData("waiting", reads.waiting()).build();
    }
}
