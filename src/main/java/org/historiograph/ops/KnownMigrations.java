package org.historiograph.ops;

import jakarta.inject.Singleton;

import org.flywaydb.core.api.configuration.FluentConfiguration;

import io.quarkus.flyway.FlywayConfigurationCustomizer;

/**
 * Refuses a database that a newer program has migrated. Flyway would only warn, and this program would then read tables
 * that it doesn't know. The setting behind it can't be made empty by configuration.
 */
@Singleton
public class KnownMigrations implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.ignoreMigrationPatterns(new String[0]);
    }
}
