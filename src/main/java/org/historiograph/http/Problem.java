package org.historiograph.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.historiograph.graph.ClientException;

import graphql.language.SourceLocation;

/** Why a request gets no data: an HTTP status and the errors of the response. */
final class Problem extends RuntimeException {

    /**
     * @param code stable, upper snake case
     * @param message for the client
     */
    record Error(String code, String message, List<SourceLocation> locations) {

        /** The error as the specification writes it (GraphQL, section 7.1.2). */
        Map<String, Object> toSpecification() {
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("message", message);
            if (!locations.isEmpty())
                error.put("locations", locations.stream().map(Error::toSpecification).toList());
            error.put("extensions", Map.of("code", code));
            return error;
        }

        /** In one order always, since instances give the same bytes; that of Map.of differs from process to process. */
        private static Map<String, Integer> toSpecification(SourceLocation place) {
            Map<String, Integer> location = new LinkedHashMap<>();
            location.put("line", place.getLine());
            location.put("column", place.getColumn());
            return location;
        }
    }

    private final int status;
    private final boolean wellFormed;
    private final List<Error> errors;
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Problem(int status, boolean wellFormed, List<Error> errors) {
        super(errors.get(0).message(), null, false, false);
        this.status = status;
        this.wellFormed = wellFormed;
        this.errors = errors;
    }

    /** A problem that HTTP has a status for, whatever the media type. */
    static Problem http(int status, String code, String message) {
        return new Problem(status, false, List.of(new Error(code, message, List.of())));
    }

    /** A well-formed request that asks for what can't be had. */
    static Problem request(String code, String message) {
        return request(List.of(new Error(code, message, List.of())));
    }

    static Problem request(List<Error> errors) {
        return new Problem(400, true, errors);
    }

    static Problem of(ClientException refused) {
        return request(refused.code(), refused.getMessage());
    }

    Problem with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** GraphQL over HTTP, section 6.4.1: in application/json, a well-formed request is answered with 200 even so. */
    int status(MediaType type) {
        return wellFormed && type == MediaType.JSON ? 200 : status;
    }

    List<Error> errors() {
        return errors;
    }

    Map<String, String> headers() {
        return headers;
    }
}
