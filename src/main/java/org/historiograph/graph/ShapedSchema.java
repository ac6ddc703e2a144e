package org.historiograph.graph;

import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;

/** The schema that clients see, made from the one that SmallRye reads off the annotated classes. */
public final class ShapedSchema {

    /** The planner tells the type of an object itself, so graphql-java never has to ask. */
    private static final TypeResolver UNUSED = environment -> {
        throw new IllegalStateException("Reads are planned, not resolved");
    };

    private ShapedSchema() {
    }

    /** The schema in its final shape, with SmallRye's data fetchers behind mutations and subscriptions. */
    public static GraphQLSchema of(GraphQLSchema original, ReadFields fields) {
        String sdl = new SchemaPrinter(
                SchemaPrinter.Options.defaultOptions().includeDirectiveDefinitions(false).includeScalarTypes(true))
                .print(original);
        var types = Relay.shape(new SchemaParser().parse(sdl), Declared.in(fields));

        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring().codeRegistry(fetchers(original));
        for (var type : original.getAllTypesAsList()) {
            if (type instanceof GraphQLScalarType scalar && !ScalarInfo.isGraphqlSpecifiedScalar(scalar))
                wiring.scalar(scalar);
        }
        wiring.type("Node", type -> type.typeResolver(UNUSED)).type("Assessable", type -> type.typeResolver(UNUSED))
                .type("Searchable", type -> type.typeResolver(UNUSED));
        return new SchemaGenerator().makeExecutableSchema(types, wiring.build());
    }

    private static GraphQLCodeRegistry fetchers(GraphQLSchema original) {
        GraphQLCodeRegistry.Builder registry = GraphQLCodeRegistry.newCodeRegistry();
        for (var type : original.getAllTypesAsList()) {
            if (type instanceof GraphQLObjectType object && !object.getName().startsWith("__"))
                copy(object, original.getCodeRegistry(), registry);
        }
        return registry.build();
    }

    private static void copy(GraphQLFieldsContainer type, GraphQLCodeRegistry from, GraphQLCodeRegistry.Builder to) {
        for (var field : type.getFieldDefinitions()) {
            var place = FieldCoordinates.coordinates(type.getName(), field.getName());
            to.dataFetcher(place, from.getDataFetcher(place, field));
        }
    }

    /** The schema in the schema definition language, in an order that doesn't depend on anything but the schema. */
    public static String print(GraphQLSchema schema) {
        return new SchemaPrinter(
                SchemaPrinter.Options.defaultOptions().includeDirectiveDefinitions(false).includeScalarTypes(true))
                .print(schema);
    }
}
