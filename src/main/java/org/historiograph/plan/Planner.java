package org.historiograph.plan;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

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

    private static final int MOST_DOCUMENTS = 10_000;
    private static final int MOST_VARIANTS = 1_000;

    private final GraphQLSchema schema;
    private final Meanings meanings;
    private final Watch watch;

    /** By the document's identity: whoever parses a text once and keeps the document keeps its plans, and they go with it. */
    private final Cache<Document, Map<String, Operation>> plans = Caffeine.newBuilder().weakKeys().maximumSize(MOST_DOCUMENTS)
            .build();

    /** What is known of an operation of a document: how its variables shape its statement, and the plan for each shape. */
    private record Operation(Shape shape, Map<String, Plan> plans) {
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
        Operation known = plans.get(document, unseen -> new ConcurrentHashMap<>()).computeIfAbsent(
                String.valueOf(operation.getName()),
                unseen -> new Operation(new Shape(schema, document, operation), new ConcurrentHashMap<>()));
        String shape = known.shape.of(variables);
        Plan remembered = known.plans.get(shape);
        watch.planned(remembered == null);
        return remembered != null ? remembered
                : compiled(known, shape, new Requested.Request(schema, document, operation, variables));
    }

    private Plan compiled(Operation operation, String shape, Requested.Request request) {
        Plan plan = new Plan(new Compiler(request, meanings).compile(request.fields()), watch);
        if (operation.plans.size() >= MOST_VARIANTS)
            operation.plans.clear();
        operation.plans.put(shape, plan);
        return plan;
    }
}
