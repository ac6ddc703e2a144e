package org.historiograph.http;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What goes back to the client.
 *
 * @param status of HTTP
 * @param body null when the client has it already
 * @param tag what identifies the answer, or null when it may not be kept
 * @param headers besides those that every response has
 */
record Answer(int status, Body body, String tag, Map<String, String> headers) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Answer of(Body body, String tag) {
        return new Answer(200, body, tag, Map.of());
    }

    static Answer unchanged(String tag) {
        return new Answer(304, null, tag, Map.of());
    }

    static Answer of(Problem problem, MediaType type) {
        try {
            byte[] errors = JSON.writeValueAsBytes(
                    Map.of("errors", problem.errors().stream().map(Problem.Error::toSpecification).toList()));
            return new Answer(problem.status(type), new Body(errors), null, problem.headers());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The answer to an array of requests, an array as well. */
    static Answer of(List<Answer> answers) {
        var all = new ByteArrayOutputStream();
        for (Answer answer : answers) {
            all.write(all.size() == 0 ? '[' : ',');
            all.writeBytes(answer.body().plain());
        }
        all.write(']');
        return new Answer(200, new Body(all.toByteArray()), null, Map.of());
    }
}
