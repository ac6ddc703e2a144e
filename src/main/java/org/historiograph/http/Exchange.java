package org.historiograph.http;

import java.util.List;

import org.jboss.logging.MDC;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.ParsedHeaderValue;
import io.vertx.ext.web.RoutingContext;

/** A request of HTTP that waits for its response, and who made it. */
final class Exchange {

    /** The corpus revision: in a response the one it is of, in a request one that the client has seen and won't go behind. */
    static final String REVISION = "Historiograph-Revision";

    private final RoutingContext context;
    private final ClientBudget budget;
    private final MediaType type;
    private final List<ParsedHeaderValue> codings;
    private final Statement statement = new Statement();

    /** Whoever measures requests finds the operation's name in the context under this key. */
    private static final String OPERATION = "historiograph.operation";
    /** Clients choose the names, but not how much is logged. */
    private static final int LOGGED = 100;

    Exchange(RoutingContext context, ClientBudget budget, MediaType type) {
        this.context = context;
        this.budget = budget;
        this.type = type;
        this.codings = context.parsedHeaders().acceptEncoding();
        // A client that goes away needs no answer; telling PostgreSQL blocks.
        context.response().closeHandler(gone -> {
            if (!context.response().ended())
                context.vertx().executeBlocking(() -> {
                    statement.cancel();
                    return null;
                });
        });
    }

    MediaType type() {
        return type;
    }

    /** Whether the body is there in the coding that the client likes best. @param body null for none */
    boolean isEncoded(Body body) {
        return body == null || body.isIn(Encoding.of(codings, body.plain().length));
    }

    /** @param body null for none */
    void encode(Body body) {
        if (body != null)
            body.in(Encoding.of(codings, body.plain().length));
    }

    /**
     * Leaves the operation's name where the request is measured and in what is logged of it; a nameless operation leaves none.
     */
    void nameOperation(String name) {
        context.put(OPERATION, name);
        if (name != null)
            MDC.put("operation", name.substring(0, Math.min(name.length(), LOGGED)));
    }

    Statement statement() {
        return statement;
    }

    /** Whether only what changes nothing may be done (RFC 9110, section 9.2.1). */
    boolean isSafe() {
        return context.request().method() == HttpMethod.GET;
    }

    /** @throws Problem RATE_LIMITED */
    void pay(long units) {
        budget.take(context.request().remoteAddress(), units, context.response());
    }

    /** Whether the client has answers of which it tells the tags. */
    boolean hasTags() {
        return isSafe() && header(HttpHeaders.IF_NONE_MATCH.toString()) != null;
    }

    /** Whether the client has the answer with this tag, in whatever coding. */
    boolean has(String tag) {
        String known = context.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        return isSafe() && known != null
                && (known.equals("*") || known.contains('"' + tag + '"') || known.contains('"' + tag + '.'));
    }

    /**
     * The revision that the answer must not be older than; 0 when any will do.
     *
     * @throws Problem INVALID_REQUEST
     */
    long revision() {
        String seen = header(REVISION);
        if (seen == null)
            return 0;
        if (!seen.matches("[0-9]{1,18}"))
            throw Problem.http(400, "INVALID_REQUEST", "'" + REVISION + "' has to be the number that a response had.");
        return Long.parseLong(seen);
    }

    String header(String name) {
        return context.request().getHeader(name);
    }
}
