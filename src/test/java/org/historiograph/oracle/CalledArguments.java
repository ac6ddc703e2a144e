package org.historiograph.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;

/** Makes arguments by chance for the functions of the database. Each is optional. */
final class CalledArguments {

    private static final Set<String> PAGE = Set.of("first", "after", "last", "before", "filter", "orderBy");
    private static final List<String> INTERVALS = List.of("1648", "16XX", "1640/1650", "../1648-06", "1938/..", "1648-05~",
            "1960-21", "2004-02-29", "-0044/1700");

    private final Dice dice;
    private final Samples samples;
    private final Variables variables;

    CalledArguments(Dice dice, Samples samples, Variables variables) {
        this.dice = dice;
        this.samples = samples;
        this.variables = variables;
    }

    /** Some of the field's own arguments, as they stand in the query. */
    Map<String, String> of(GraphQLFieldDefinition field) {
        Map<String, String> arguments = new LinkedHashMap<>();
        for (GraphQLArgument argument : field.getArguments())
            if (!PAGE.contains(argument.getName()) && dice.percent(70))
                arguments.put(argument.getName(), variables.write(argument.getType(), value(argument.getName())));
        return arguments;
    }

    private Object value(String argument) {
        return switch (argument) {
            case "debate" -> name("Debate", "slug");
            case "claim" -> name("Claim", "slug");
            case "topic" -> name("Topic", "slug");
            case "people" -> names("Person", "slug");
            case "sources" -> names("Source", "key");
            case "during" -> dice.any(INTERVALS);
            case "depth" -> dice.between(1, 10);
            case "most" -> dice.between(1, 40);
            case "publishedAfter", "publishedBefore" -> samples.any("Source", "issuedYear", dice);
            default -> throw new IllegalStateException("The oracle knows no values of the argument " + argument);
        };
    }

    private Object name(String type, String field) {
        return dice.percent(90) ? samples.any(type, field, dice) : "no-such-thing";
    }

    private List<Object> names(String type, String field) {
        List<Object> names = new ArrayList<>();
        for (int i = dice.between(0, 3); i > 0; i--)
            names.add(name(type, field));
        return names;
    }
}
