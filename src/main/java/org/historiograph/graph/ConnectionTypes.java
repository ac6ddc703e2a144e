package org.historiograph.graph;

import java.util.ArrayList;
import java.util.List;

import graphql.language.Description;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.TypeName;

/** The types and arguments of a connection (GraphQL Cursor Connections Specification, sections 2 to 5). */
final class ConnectionTypes {

    static final String COMMON = """
            "Where a page stands in its list."
            type PageInfo {
              "Whether the list goes on after this page."
              hasNextPage: Boolean!
              "Whether the list begins before this page."
              hasPreviousPage: Boolean!
              "Cursor of the first item; null when the page is empty."
              startCursor: String
              "Cursor of the last item; null when the page is empty."
              endCursor: String
            }

            "Which way a list is ordered. What has no value comes last either way."
            enum Direction {
              "From the smallest, the first of the alphabet, the earliest."
              ASC
              "From the largest, the last of the alphabet, the latest."
              DESC
            }
            """;

    private ConnectionTypes() {
    }

    static String of(String type) {
        return """

                "A page of a list of %1$s objects."
                type %1$sConnection {
                  "The items with their cursors."
                  edges: [%1$sEdge!]!
                  "The items."
                  nodes: [%1$s!]!
                  "Where the page stands in the list."
                  pageInfo: PageInfo!
                  "How many items the whole list has under its filter; counted only when asked for."
                  totalCount: Int!
                }

                "An item of a list of %1$s objects."
                type %1$sEdge {
                  "The place of the item in its list, to go on from with after or before."
                  cursor: String!
                  "The item."
                  node: %1$s!
                }
                """.formatted(type);
    }

    static FieldDefinition field(FieldDefinition field, String type, boolean sortable) {
        List<InputValueDefinition> arguments = new ArrayList<>(field.getInputValueDefinitions());
        arguments.add(argument("first", "Int",
                "How many items from the start, at most 100; 20 when neither first nor last is given."));
        arguments.add(argument("after", "String", "The page begins after the item with this cursor."));
        arguments.add(argument("last", "Int", "How many items from the end, at most 100."));
        arguments.add(argument("before", "String", "The page ends before the item with this cursor."));
        arguments.add(argument("filter", type + "Filter", "Only items that fulfil this."));
        if (sortable)
            arguments.add(InputValueDefinition.newInputValueDefinition().name("orderBy")
                    .type(new ListType(new NonNullType(new TypeName(type + "Order"))))
                    .description(description(
                            "The order; the list's own when it isn't given. What is equal under it stands in the order of the ids,"
                                    + " or against it where the last field descends."))
                    .build());
        return field.transform(
                builder -> builder.type(new NonNullType(new TypeName(type + "Connection"))).inputValueDefinitions(arguments));
    }

    private static InputValueDefinition argument(String name, String type, String description) {
        return InputValueDefinition.newInputValueDefinition().name(name).type(new TypeName(type))
                .description(description(description)).build();
    }

    private static Description description(String text) {
        return new Description(text, null, false);
    }
}
