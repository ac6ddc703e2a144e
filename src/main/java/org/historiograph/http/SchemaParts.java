package org.historiograph.http;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import graphql.introspection.Introspection;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;
import graphql.schema.idl.ScalarInfo;

/** The types of a schema, sorted into what readers look for. */
final class SchemaParts {

    enum Kind {
        OBJECTS("Objects", "What the graph consists of."),
        ABSTRACT("Interfaces and unions", "What several sorts of objects have in common, or what a field can be."),
        ENUMS("Enumerations", "Values out of a fixed choice."),
        PAGES("Pages",
                "Every list is a connection: it comes in pages, has a filter, and most have orders. Go on from a page with its endCursor as after."),
        FILTERS("Filters",
                "Conditions that follow the graph. All conditions of a filter have to hold; a condition on a list holds if it holds of some item."),
        INPUTS("Other inputs", "What arguments consist of."),
        SCALARS("Scalars", "Plain values.");

        private final String title;
        private final String description;

        Kind(String title, String description) {
            this.title = title;
            this.description = description;
        }

        String title() {
            return title;
        }

        String anchor() {
            return name().toLowerCase(Locale.ROOT);
        }

        String description() {
            return description;
        }
    }

    private final GraphQLSchema schema;

    SchemaParts(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** The ways in: query, mutation and subscription, as far as there are fields. */
    List<GraphQLObjectType> roots() {
        return Stream.of(schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType())
                .filter(root -> root != null && !root.getFieldDefinitions().isEmpty()).toList();
    }

    /** The types of a kind, in the order of the alphabet. */
    List<? extends GraphQLNamedType> of(Kind kind) {
        return schema.getAllTypesAsList().stream().filter(type -> !Introspection.isIntrospectionTypes(type))
                .filter(type -> !(type instanceof GraphQLObjectType root) || !roots().contains(root))
                .filter(type -> kind(type) == kind).sorted(Comparator.comparing(GraphQLNamedType::getName)).toList();
    }

    /** The arguments that mean the same for every list. */
    List<GraphQLArgument> listArguments() {
        return schema.getQueryType().getFieldDefinitions().stream().filter(field -> field.getArgument("orderBy") != null)
                .findFirst().stream().flatMap(list -> TypeSections.LIST.stream().map(list::getArgument)).toList();
    }

    private static Kind kind(GraphQLNamedType type) {
        if (type instanceof GraphQLObjectType object)
            return isPage(object) ? Kind.PAGES : Kind.OBJECTS;
        if (type instanceof GraphQLInterfaceType || type instanceof GraphQLUnionType)
            return Kind.ABSTRACT;
        if (type instanceof GraphQLEnumType)
            return Kind.ENUMS;
        if (type instanceof GraphQLInputObjectType)
            return type.getName().endsWith("Filter") ? Kind.FILTERS : Kind.INPUTS;
        return Kind.SCALARS;
    }

    /** Whether the object is about pages rather than about what is on them. */
    private static boolean isPage(GraphQLObjectType object) {
        return object.getName().equals("PageInfo") || object.getFieldDefinition("pageInfo") != null
                || object.getFieldDefinition("cursor") != null && object.getFieldDefinition("node") != null;
    }

    /** What a scalar of the GraphQL specification means (section 3.5); others say so themselves. */
    static String description(GraphQLScalarType scalar) {
        return ScalarInfo.isGraphqlSpecifiedScalar(scalar) ? scalar.getName() + " as the GraphQL specification has it."
                : scalar.getDescription();
    }
}
