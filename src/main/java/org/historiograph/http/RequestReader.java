package org.historiograph.http;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/** Reads requests from bodies and from URLs (GraphQL over HTTP, sections 5.3 and 5.4). */
final class RequestReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    static {
        JSON.getFactory().setStreamReadConstraints(
                StreamReadConstraints.builder().maxNestingDepth(50).maxNumberLength(100).build());
    }

    private RequestReader() {
    }

    /** @param isArray whether the response has to be an array as well */
    record Body(boolean isArray, List<Request> requests) {
    }

    /**
     * @param body null when there is none
     * @param batch how many requests an array may have; 0 when arrays are refused
     */
    static Body body(Buffer body, int batch) {
        Object json = read(body);
        if (!(json instanceof List<?> items))
            return new Body(false, List.of(request(json)));
        if (batch == 0)
            throw Problem.http(400, "BATCHING_DISABLED", "This service takes one operation a request, not an array of them.");
        if (items.isEmpty() || items.size() > batch)
            throw Problem.http(400, "BATCH_TOO_LARGE",
                    "A request has 1 to " + batch + " operations, and this one " + items.size() + ".");
        return new Body(true, items.stream().map(RequestReader::request).toList());
    }

    /** An object or an array. */
    private static Object read(Buffer body) {
        try {
            Object json = body == null || body.length() == 0 ? null : JSON.readValue(body.getBytes(), Object.class);
            if (json instanceof Map || json instanceof List)
                return json;
        } catch (java.io.IOException e) {
            throw Problem.http(400, "INVALID_JSON", "The body is no JSON in UTF-8.");
        }
        throw Problem.http(400, "INVALID_REQUEST", "The body has to be a JSON object with the member query.");
    }

    private static Request request(Object json) {
        if (!(json instanceof Map<?, ?> members))
            throw Problem.http(400, "INVALID_REQUEST", "A request is a JSON object with the member query.");
        return new Request(text(members, "query"), text(members, "documentId"), text(members, "operationName"),
                map(members.get("variables"), "variables"), map(members.get("extensions"), "extensions"));
    }

    private static String text(Map<?, ?> members, String name) {
        Object value = members.get(name);
        if (value == null || value instanceof String)
            return (String) value;
        throw Problem.http(400, "INVALID_REQUEST", "'" + name + "' has to be a string.");
    }

    @SuppressWarnings("unchecked") // the names of members of JSON are strings
    private static Map<String, Object> map(Object value, String name) {
        if (value == null)
            return Map.of();
        if (value instanceof Map<?, ?> members)
            return (Map<String, Object>) members;
        throw Problem.http(400, "INVALID_REQUEST", "'" + name + "' has to be a JSON object.");
    }

    /** The request of a URL's parameters. */
    static Request parameters(MultiMap parameters) {
        return new Request(one(parameters, "query"), one(parameters, "documentId"), one(parameters, "operationName"),
                json(parameters, "variables"), json(parameters, "extensions"));
    }

    private static String one(MultiMap parameters, String name) {
        List<String> values = parameters.getAll(name);
        if (values.size() > 1)
            throw Problem.http(400, "INVALID_REQUEST", "'" + name + "' is given " + values.size() + " times.");
        return values.isEmpty() ? null : values.get(0);
    }

    private static Map<String, Object> json(MultiMap parameters, String name) {
        String text = one(parameters, name);
        if (text == null || text.isEmpty())
            return Map.of();
        try {
            return map(JSON.readValue(text, Object.class), name);
        } catch (JsonProcessingException e) {
            throw Problem.http(400, "INVALID_JSON", "'" + name + "' is no JSON.");
        }
    }
}
