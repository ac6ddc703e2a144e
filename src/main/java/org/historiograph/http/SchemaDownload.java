package org.historiograph.http;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.historiograph.graph.ShapedSchema;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;

/** The schema for tools, at /graphql/schema.graphql; SmallRye would give it there without its connections. */
@Singleton
class SchemaDownload {

    private final String schema;

    SchemaDownload(Engine engine) {
        this.schema = ShapedSchema.print(engine.schema());
    }

    void route(@Observes Router router) {
        router.get("/graphql/schema.graphql").order(-1).handler(context -> context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/graphql; charset=utf-8").end(schema));
    }
}
