package org.historiograph.plan;

import java.util.List;
import java.util.Map;

import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.historiograph.graph.Declared;
import org.historiograph.graph.ReadFields;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;

/** Plans query operations, and remembers the plans by document and by the shape of the variables. */
public final class Planner {

    /** Characters of SQL that are remembered; every client can have new ones made. */
    private static final long MOST_SQL = 32_000_000;

    private final GraphQLSchema schema;
    private final Meanings meanings;
    private final Cache<Key, Plan> plans = Caffeine.newBuilder().maximumWeight(MOST_SQL)
            .weigher((Key key, Plan plan) -> 1000 + plan.sql().length()).build();

    private record Key(Document document, String operation, String shape) {

        // A document is parsed once and then handed round, so that its identity is its text's.
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && document == key.document && shape.equals(key.shape)
                    && java.util.Objects.equals(operation, key.operation);
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(document) + shape.hashCode();
        }
    }

    /** @throws IllegalStateException when the schema has fields that could not be planned; the message names them */
    public Planner(GraphQLSchema schema, ReadFields fields, SessionFactoryImplementor sessions) {
        this.schema = schema;
        this.meanings = new Meanings(new Tables(sessions), Declared.in(fields));
        List<String> missing = meanings.missing(schema);
        if (!missing.isEmpty())
            throw new IllegalStateException(
                    "No meaning is declared for these fields of the schema: " + String.join(", ", missing));
    }

    /**
     * The plan for a query operation of a validated document.
     *
     * @param variables the coerced variables
     * @throws org.historiograph.graph.ClientException when the request is valid but asks for what can't be had
     */
    public Plan plan(Document document, OperationDefinition operation, Map<String, Object> variables) {
        Key key = new Key(document, operation.getName(), new Shape(schema, document, operation).of(variables));
        Plan known = plans.getIfPresent(key);
        if (known != null)
            return known;
        var request = new Requested.Request(schema, document, operation, variables);
        Plan plan = new Plan(new Compiler(request, meanings).compile(request.fields()));
        plans.put(key, plan);
        return plan;
    }
}
