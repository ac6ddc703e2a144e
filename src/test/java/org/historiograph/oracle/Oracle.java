package org.historiograph.oracle;

import static graphql.schema.GraphQLCodeRegistry.newCodeRegistry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.historiograph.graph.ById;
import org.historiograph.graph.Declared;
import org.historiograph.graph.Find;
import org.historiograph.graph.Node;
import org.historiograph.graph.Rows;

import graphql.GraphQL;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.TypeResolver;

/**
 * Answers queries as the GraphQL specification says, field by field, by graphql-java's own engine, from a corpus in memory. It
 * knows what the schema means from the features' declarations and the annotations of JPA, and nothing of the planner.
 */
final class Oracle {

    private final Memory memory;
    private final Declarations declarations;
    private final Values values;
    private final Matching matching;
    private final Cursors cursors;

    Oracle(Memory memory, Declarations declarations, Cursors cursors) {
        this.memory = memory;
        this.declarations = declarations;
        this.values = new Values(memory, declarations);
        this.matching = new Matching(values);
        this.cursors = cursors;
    }

    /** An engine for the schema that asks nobody but this oracle. */
    GraphQL engine(GraphQLSchema schema) {
        TypeResolver byItem = environment -> environment.getSchema()
                .getObjectType(((Item) environment.getObject()).typeName());
        var registry = newCodeRegistry().defaultDataFetcher(environment -> this::json)
                .typeResolver("Node", byItem).typeResolver("Assessable", byItem).build();
        return GraphQL.newGraphQL(schema.transformWithoutTypes(builder -> builder.codeRegistry(registry))).build();
    }

    private Object json(DataFetchingEnvironment environment) {
        Object value = fetch(environment);
        return value instanceof LocalDate day ? day.toString() : value;
    }

    private Object fetch(DataFetchingEnvironment environment) {
        String type = ((GraphQLNamedType) environment.getParentType()).getName();
        String field = environment.getField().getName();
        if (field.equals("__typename"))
            return type;
        if (environment.getSource() instanceof Map<?, ?> part)
            return part.get(field);
        Item source = environment.getSource();
        var declared = declarations.find(type, field);
        if (declared.isEmpty())
            return values.of(source, field);
        var method = declared.get().method();
        if (method.isAnnotationPresent(Rows.class))
            return connection(declared.get(), source, environment.getArguments());
        if (method.isAnnotationPresent(Find.class))
            return find(declared.get(), environment.getArguments());
        if (method.isAnnotationPresent(ById.class))
            return byId(environment.getArguments());
        if (Declarations.isCalled(declared.get()))
            return declarations.called(declared.get(), source, environment.getArguments());
        return values.of(source, field);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> connection(Declared list, Item owner, Map<String, Object> arguments) {
        Ordering order = new Ordering(list, (List<Map<String, Object>>) arguments.get("orderBy"));
        var filter = (Map<String, Object>) arguments.get("filter");
        List<Listed> all = declarations.items(list, owner, arguments).stream()
                .filter(item -> filter == null || matching.matches(item.item(), filter)).sorted(order.comparator()).toList();
        all.forEach(item -> cursors.note(order, item));
        return new Page(all, order, arguments).connection();
    }

    private Item find(Declared field, Map<String, Object> arguments) {
        return memory.all(field.ofType()).stream()
                .filter(item -> arguments.entrySet().stream()
                        .allMatch(argument -> argument.getValue().equals(values.of(item, argument.getKey()))))
                .findFirst().orElse(null);
    }

    private Object byId(Map<String, Object> arguments) {
        if (arguments.containsKey("id"))
            return node(arguments.get("id"));
        List<Item> nodes = new ArrayList<>();
        ((List<?>) arguments.get("ids")).forEach(id -> nodes.add(node(id)));
        return nodes;
    }

    private Item node(Object id) {
        return memory.entities().stream().filter(Node.class::isAssignableFrom).map(entity -> memory.get(entity, id.toString()))
                .filter(Objects::nonNull).findFirst().orElse(null);
    }
}
