package org.historiograph.http;

import javax.sql.DataSource;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.historiograph.graph.ReadFields;
import org.historiograph.graph.ShapedSchema;
import org.historiograph.plan.PlannedReads;
import org.historiograph.plan.Planner;
import org.historiograph.plan.Watch;

import graphql.GraphQL;
import graphql.schema.GraphQLSchema;
import io.quarkus.runtime.StartupEvent;

/** Puts the shaped schema and the planner into the engine that SmallRye builds. */
@Singleton
public class Engine {

    private final GraphQLSchema schema;
    private final Planner planner;
    private final DataSource database;

    Engine(GraphQLSchema annotated, ReadFields fields, SessionFactory sessions,
            @io.quarkus.agroal.DataSource("reads") DataSource database, Watch watch) {
        this.schema = ShapedSchema.of(annotated, fields);
        this.planner = new Planner(schema, fields, sessions.unwrap(SessionFactoryImplementor.class), watch);
        this.database = database;
    }

    /** A schema that can't be planned must stop the start-up, not the first request: SmallRye builds its engine no sooner. */
    void start(@Observes StartupEvent started) {
    }

    void build(@Observes GraphQL.Builder builder, AdmittedDocuments documents) {
        builder.schema(schema).queryExecutionStrategy(new PlannedReads(planner, database))
                .preparsedDocumentProvider(documents);
    }

    @Produces
    @Singleton
    public Planner planner() {
        return planner;
    }

    /** The schema as clients see it. */
    public GraphQLSchema schema() {
        return schema;
    }
}
