package org.historiograph.oracle;

import java.util.Locale;

import org.historiograph.plan.Planner;

import graphql.ExecutionInput;
import graphql.GraphQLContext;
import graphql.ParseAndValidate;
import graphql.execution.CoercedVariables;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Document;
import graphql.language.NodeUtil;
import graphql.schema.GraphQLSchema;

/** What the oracle and the planner say to the same request, each as JSON, and how many statements the planner took. */
record Difference(Given given, String expected, String planned, int statements) {

    /** What an answer begins with that is none: the queries are valid, so that nobody may fail. */
    static final String FAILED = "failed: ";

    boolean isThere() {
        return expected.startsWith(FAILED) || !expected.equals(planned) || statements != 1;
    }

    String report(GraphQLSchema schema, Planner planner) {
        return """
                query:      %s
                variables:  %s
                SQL:        %s
                oracle:     %s
                planner:    %s
                statements: %d""".formatted(given.query(), given.variables(), sql(schema, planner), expected, planned,
                statements);
    }

    private String sql(GraphQLSchema schema, Planner planner) {
        try {
            Document document = ParseAndValidate.parse(ExecutionInput.newExecutionInput(given.query()).build()).getDocument();
            var operation = NodeUtil.getOperation(document, given.operation()).operationDefinition;
            CoercedVariables variables = ValuesResolver.coerceVariableValues(schema, operation.getVariableDefinitions(),
                    RawVariables.of(given.variables()), GraphQLContext.getDefault(), Locale.ROOT);
            return planner.plan(document, operation, variables.toMap()).sql();
        } catch (RuntimeException e) {
            return "none: " + e;
        }
    }
}
