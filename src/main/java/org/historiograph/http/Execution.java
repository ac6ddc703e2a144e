package org.historiograph.http;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import graphql.GraphQLError;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionService;

/** What SmallRye's engine executes: mutations, subscriptions, and questions about the schema. */
@Singleton
class Execution {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ExecutionService service;

    Execution(ExecutionService service) {
        this.service = service;
    }

    /**
     * The response, complete.
     *
     * @throws Problem when there is no data
     */
    @ActivateRequestContext
    Body of(String text, Request request, long cost, long mostCost) {
        ExecutionResponse executed = execute(text, request);
        List<GraphQLError> errors = executed.getExecutionResult().getErrors();
        if (executed.getExecutionResult().getData() == null && !errors.isEmpty())
            throw Problem.request(errors.stream().map(Execution::error).toList());
        JsonObject response = executed.getExecutionResultAsJsonObject();
        var extensions = Json.createObjectBuilder().add("cost", Json.createObjectBuilder().add("requested", cost)
                .add("limit", mostCost).add("left", mostCost - cost));
        return new Body(Json.createObjectBuilder(response).add("extensions", extensions).build().toString()
                .getBytes(StandardCharsets.UTF_8));
    }

    /** The response as SmallRye gives it; that of a subscription has a publisher as its data. */
    @ActivateRequestContext
    ExecutionResponse execute(String text, Request request) {
        AtomicReference<ExecutionResponse> response = new AtomicReference<>();
        service.executeSync(json(text, request), response::set);
        return response.get();
    }

    private static Problem.Error error(GraphQLError error) {
        Object code = error.getExtensions() == null ? null : error.getExtensions().get("code");
        if (code == null) // graphql-java's own errors have a type in camel case
            code = String.valueOf(error.getErrorType()).replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
        return new Problem.Error(code.toString(), Wording.of(error.getMessage()),
                error.getLocations() == null ? List.of() : error.getLocations());
    }

    private static JsonObject json(String text, Request request) {
        var json = Json.createObjectBuilder().add("query", text).add("variables", json(request.variables()));
        if (request.operationName() != null)
            json.add("operationName", request.operationName());
        return json.build();
    }

    private static JsonObject json(Map<String, Object> variables) {
        try (JsonReader reader = Json.createReader(new StringReader(JSON.writeValueAsString(variables)))) {
            return reader.readObject();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // they came from JSON
        }
    }
}
