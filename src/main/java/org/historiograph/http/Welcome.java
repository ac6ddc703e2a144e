package org.historiograph.http;

import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.quarkus.vertx.http.HttpServerStart;

/** Says where the service is to be found, once it is there. */
@Singleton
class Welcome {

    private static final Logger LOG = Logger.getLogger(Welcome.class);

    void started(@ObservesAsync HttpServerStart server) {
        String host = server.options().getHost().equals("0.0.0.0") ? "localhost" : server.options().getHost();
        String address = "http://" + host + ":" + server.options().getPort();
        LOG.infof("GraphQL endpoint: %1$s/graphql, playground: %1$s/, documentation of the schema: %1$s/docs", address);
    }
}
