package org.historiograph.http;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Writes answers as responses of HTTP. */
final class Responses {

    /** What the socket's buffer takes at once, of a client that reads at all. */
    private static final int SHORT = 1 << 16;

    private Responses() {
    }

    static void send(RoutingContext context, MediaType type, Answer answer) {
        HttpServerResponse response = context.response();
        if (response.closed() || response.ended())
            return;
        response.setStatusCode(answer.status());
        // Clients may keep an answer, but have to ask each time whether it is still the one.
        response.putHeader(HttpHeaders.CACHE_CONTROL, answer.tag() == null ? "no-store" : "public, no-cache");
        response.headers().add(HttpHeaders.VARY, "Accept, Accept-Encoding");
        answer.headers().forEach(response::putHeader);
        Encoding encoding = answer.body() == null ? Encoding.IDENTITY
                : Encoding.of(context.parsedHeaders().acceptEncoding(), answer.body().plain().length);
        if (answer.tag() != null)
            response.putHeader(HttpHeaders.ETAG, tag(answer.tag(), encoding));
        if (answer.body() == null) {
            response.end();
            return;
        }
        byte[] body = answer.body().in(encoding);
        response.putHeader(HttpHeaders.CONTENT_TYPE, type.contentType());
        response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length));
        if (encoding != Encoding.IDENTITY)
            response.putHeader(HttpHeaders.CONTENT_ENCODING, encoding.token());
        // A stop waits until responses have ended, and what isn't written by then may be lost. A short one is written as it ends.
        Buffer sent = Buffer.buffer(Unpooled.wrappedBuffer(body)); // which doesn't copy it
        if (body.length <= SHORT)
            response.end(sent);
        else
            response.write(sent).onSuccess(written -> response.end());
    }

    /** A strong tag stands for the very bytes, so each coding has its own (RFC 9110, section 8.8.3.3). */
    private static String tag(String tag, Encoding encoding) {
        return '"' + tag + (encoding == Encoding.IDENTITY ? "" : "." + encoding.token()) + '"';
    }
}
