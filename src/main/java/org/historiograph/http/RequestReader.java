package org.historiograph.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
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

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {
    };

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
        JsonNode json = tree(body);
        if (!json.isArray())
            return new Body(false, List.of(request(json)));
        if (batch == 0)
            throw Problem.http(400, "BATCHING_DISABLED", "This service takes one operation a request, not an array of them.");
        if (json.isEmpty() || json.size() > batch)
            throw Problem.http(400, "BATCH_TOO_LARGE",
                    "A request has 1 to " + batch + " operations, and this one " + json.size() + ".");
        List<Request> requests = new ArrayList<>();
        json.forEach(item -> requests.add(request(item)));
        return new Body(true, requests);
    }

    private static JsonNode tree(Buffer body) {
        try {
            JsonNode json = body == null ? null : JSON.readTree(body.getBytes());
            if (json != null && (json.isObject() || json.isArray()))
                return json;
        } catch (java.io.IOException e) {
            throw Problem.http(400, "INVALID_JSON", "The body is no JSON in UTF-8.");
        }
        throw Problem.http(400, "INVALID_REQUEST", "The body has to be a JSON object with the member query.");
    }

    private static Request request(JsonNode json) {
        if (!json.isObject())
            throw Problem.http(400, "INVALID_REQUEST", "A request is a JSON object with the member query.");
        return new Request(text(json, "query"), text(json, "documentId"), text(json, "operationName"),
                map(json.get("variables"), "variables"),
                map(json.get("extensions"), "extensions"));
    }

    private static String text(JsonNode json, String name) {
        JsonNode value = json.get(name);
        if (value == null || value.isNull())
            return null;
        if (!value.isTextual())
            throw Problem.http(400, "INVALID_REQUEST", "'" + name + "' has to be a string.");
        return value.textValue();
    }

    private static Map<String, Object> map(JsonNode value, String name) {
        if (value == null || value.isNull() || value.isMissingNode())
            return Map.of();
        if (!value.isObject())
            throw Problem.http(400, "INVALID_REQUEST", "'" + name + "' has to be a JSON object.");
        return JSON.convertValue(value, MEMBERS);
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
            return map(JSON.readTree(text), name);
        } catch (JsonProcessingException e) {
            throw Problem.http(400, "INVALID_JSON", "'" + name + "' is no JSON.");
        }
    }
}
