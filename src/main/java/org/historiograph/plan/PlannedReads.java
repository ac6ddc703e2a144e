package org.historiograph.plan;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import javax.sql.DataSource;

import org.historiograph.graph.ClientException;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;

/**
 * The place where graphql-java hands query operations to the planner. What asks about the schema itself goes on to
 * graphql-java.
 */
public final class PlannedReads extends AsyncExecutionStrategy {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> MEMBERS = new TypeReference<>() {
    };

    private final Planner planner;
    private final DataSource database;

    public PlannedReads(Planner planner, DataSource database) {
        this.planner = planner;
        this.database = database;
    }

    @Override
    public CompletableFuture<ExecutionResult> execute(ExecutionContext context, ExecutionStrategyParameters parameters) {
        Map<String, MergedField> aboutSchema = new LinkedHashMap<>();
        parameters.getFields().getSubFields().forEach((key, field) -> {
            if (Requested.isAboutSchema(field.getName()))
                aboutSchema.put(key, field);
        });
        if (aboutSchema.isEmpty())
            return CompletableFuture.completedFuture(read(context, parameters, Map.of()));
        var asked = parameters.transform(
                builder -> builder.fields(MergedSelectionSet.newMergedSelectionSet().subFields(aboutSchema).build()));
        CompletableFuture<ExecutionResult> told = super.execute(context, asked);
        if (aboutSchema.size() == parameters.getFields().size())
            return told;
        return told.thenApply(result -> result.getErrors().isEmpty() ? read(context, parameters, result.getData()) : result);
    }

    /** The answer of the planner, with what graphql-java has already answered in its place. */
    private ExecutionResult read(ExecutionContext context, ExecutionStrategyParameters parameters,
            Map<String, Object> answered) {
        Map<String, Object> variables = context.getCoercedVariables().toMap();
        try {
            Plan plan = planner.plan(context.getDocument(), context.getOperationDefinition(), variables);
            Map<String, Object> read = answer(plan, variables).read(JSON, MEMBERS);
            Map<String, Object> data = new LinkedHashMap<>();
            for (String key : parameters.getFields().getKeys())
                data.put(key, answered.containsKey(key) ? answered.get(key) : read.get(key));
            return ExecutionResultImpl.newExecutionResult().data(data).build();
        } catch (ClientException refused) {
            return ExecutionResultImpl.newExecutionResult().data(null).addError(GraphqlErrorBuilder.newError()
                    .message("%s", refused.getMessage()).extensions(Map.of("code", refused.code())).build()).build();
        } catch (java.io.IOException | SQLException e) {
            throw new IllegalStateException("A planned query failed", e);
        }
    }

    private Dated answer(Plan plan, Map<String, Object> variables) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return plan.answer(connection, variables);
        }
    }
}
