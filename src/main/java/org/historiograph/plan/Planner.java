package org.historiograph.plan;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.historiograph.graph.Declared;
import org.historiograph.graph.ReadFields;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;

/** Plans query operations, and remembers the plans by document and by the shape of the variables. */
public final class Planner {

    private static final int MOST_PLANS = 10_000;

    private final GraphQLSchema schema;
    private final Meanings meanings;
    private final Watch watch;
    private final Map<Key, Plan> plans = new ConcurrentHashMap<>();

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

    /** A planner that nobody watches; otherwise like the other constructor. */
    public Planner(GraphQLSchema schema, ReadFields fields, SessionFactoryImplementor sessions) {
        this(schema, fields, sessions, Watch.NOBODY);
    }

    /** @throws IllegalStateException when the schema has fields that could not be planned; the message names them */
    public Planner(GraphQLSchema schema, ReadFields fields, SessionFactoryImplementor sessions, Watch watch) {
        this.schema = schema;
        this.watch = watch;
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
        Plan known = plans.get(key);
        watch.planned(known == null);
        if (known != null)
            return known;
        var request = new Requested.Request(schema, document, operation, variables);
        Plan plan = new Plan(new Compiler(request, meanings).compile(request.fields()), watch);
        if (plans.size() >= MOST_PLANS)
            plans.clear();
        plans.put(key, plan);
        return plan;
    }
}
