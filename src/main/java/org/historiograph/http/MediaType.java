package org.historiograph.http;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.vertx.ext.web.MIMEHeader;

/** The media types of responses (GraphQL over HTTP, section 4.1). */
enum MediaType {
    GRAPHQL("application/graphql-response+json"),
    JSON("application/json");

    private final String name;

    MediaType(String name) {
        this.name = name;
    }

    String contentType() {
        return name + "; charset=utf-8";
    }

    /** @throws Problem when the client accepts neither */
    static MediaType of(List<MIMEHeader> accept) {
        return wished(accept).orElseThrow(() -> Problem.http(406, "NOT_ACCEPTABLE",
                "Responses are application/graphql-response+json or application/json in UTF-8. Accept one of them."));
    }

    /**
     * The type that the client likes best. Without a wish, or with a wildcard, it is application/json, which older clients
     * expect
     * (section
     * 6.1).
     *
     * @param accept the parsed Accept header, best first
     * @return empty when the client accepts neither
     */
    static Optional<MediaType> wished(List<MIMEHeader> accept) {
        if (accept.isEmpty())
            return Optional.of(JSON);
        return accept.stream().filter(wish -> wish.weight() > 0 && acceptsUtf8(wish)).flatMap(wish -> wished(wish).stream())
                .findFirst();
    }

    private static Optional<MediaType> wished(MIMEHeader wish) {
        if (wish.component().equals("*") || wish.component().equals("application") && wish.subComponent().equals("*"))
            return Optional.of(JSON);
        return Stream.of(values()).filter(type -> type.name.equalsIgnoreCase(wish.component() + "/" + wish.subComponent()))
                .findFirst();
    }

    private static boolean acceptsUtf8(MIMEHeader wish) {
        String charset = wish.parameter("charset");
        return charset == null || charset.equalsIgnoreCase("utf-8");
    }
}
