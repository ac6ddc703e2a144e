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

    /** An answer that may be kept, for it is known which revision it is of. */
    static Answer of(Body body, String tag, long revision) {
        return new Answer(200, body, tag, revision(revision));
    }

    /** An answer that may not be kept. */
    static Answer of(Body body) {
        return new Answer(200, body, null, Map.of());
    }

    static Answer unchanged(String tag, long revision) {
        return new Answer(304, null, tag, revision(revision));
    }

    private static Map<String, String> revision(long number) {
        return Map.of(Exchange.REVISION, Long.toString(number));
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
        return of(new Body(all.toByteArray()));
    }
}
