package org.historiograph.ops;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.historiograph.revision.Replica;
import org.historiograph.revision.Revisions;

/**
 * Ready while a server answers, be it the replica alone: clients read, and the primary's absence must not take every instance
 * out of service. Asks nobody itself, so that it costs nothing and can't hang.
 */
@Readiness
@Singleton
class DatabaseHealth implements HealthCheck {

    private final Revisions primary;
    private final Replica replica;

    DatabaseHealth(Revisions primary, Replica replica) {
        this.primary = primary;
        this.replica = replica;
    }

    @Override
    public HealthCheckResponse call() {
        boolean answers = primary.current().isPresent();
        boolean replicaAnswers = replica.current().isPresent();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("Database").status(answers || replicaAnswers)
                .withData("primary", answers);
        return (replica.database() == null ? response : response.withData("replica", replicaAnswers)).build();
    }
}
