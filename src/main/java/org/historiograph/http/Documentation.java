package org.historiograph.http;

import java.nio.charset.StandardCharsets;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;

/** The schema for people, at /docs. */
@Singleton
class Documentation {

    private final Buffer page;

    Documentation(Engine engine) {
        this.page = Buffer.buffer(new SchemaPage(engine.schema()).html().getBytes(StandardCharsets.UTF_8));
    }

    void route(@Observes Router router) {
        router.get("/docs").order(-1).handler(context -> context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache").end(page));
    }
}
