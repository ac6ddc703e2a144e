package org.historiograph.http;

import java.net.URI;
import java.util.List;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Keeps pages of other sites from using a visitor's browser. What a browser sends across sites without asking first (a simple
 * request, Fetch
 * standard, section 2.2.2) is refused: bodies have to be JSON, which is never simple, and for the rest browsers say where a
 * request
 * comes
 * from (Fetch Metadata).
 */
final class CrossSite {

    /** Headers that a browser sends across sites only after a preflight request was allowed. */
    private static final List<String> PROOF = List.of("Apollo-Require-Preflight", "X-Apollo-Operation-Name",
            "GraphQL-Require-Preflight");

    private CrossSite() {
    }

    /** @throws Problem CROSS_SITE_REQUEST */
    static void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        String site = request.getHeader("Sec-Fetch-Site");
        boolean foreign = site != null && (site.equals("cross-site") || site.equals("same-site"));
        // Quarkus has answered the origin by now if it is one of those that quarkus.http.cors.origins allows.
        boolean allowed = context.response().headers().contains(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
        if (foreign && !allowed && PROOF.stream().noneMatch(request.headers()::contains))
            throw refused();
    }

    /** A WebSocket is never asked for first: the server has to look at the origin (RFC 6455, section 10.2). */
    static void checkWebSocket(RoutingContext context) {
        String origin = context.request().getHeader(HttpHeaders.ORIGIN);
        if (origin == null || context.response().headers().contains(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN))
            return;
        if (!authority(origin).equalsIgnoreCase(String.valueOf(context.request().authority())))
            throw refused();
    }

    private static String authority(String origin) {
        try {
            return String.valueOf(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            throw refused();
        }
    }

    private static Problem refused() {
        return Problem.http(403, "CROSS_SITE_REQUEST",
                "A page of another site may not use this service unless its origin is allowed (quarkus.http.cors.origins).");
    }
}
