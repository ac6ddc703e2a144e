package org.historiograph.oracle;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.historiograph.graph.Declared;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLTypeUtil;

/** Makes arguments by chance. */
final class ArgumentGenerator {

    private static final String UNKNOWN = "04000000-0000-8000-8000-000000000000";

    private final Dice dice;
    private final Samples samples;
    private final Cursors cursors;
    private final FilterGenerator filters;
    private final CalledArguments called;
    private final Variables variables;

    ArgumentGenerator(Dice dice, Samples samples, Cursors cursors, Variables variables) {
        this.dice = dice;
        this.samples = samples;
        this.cursors = cursors;
        this.filters = new FilterGenerator(dice, samples);
        this.called = new CalledArguments(dice, samples, variables);
        this.variables = variables;
    }

    /** The arguments as they stand in the query; nothing when there are none. */
    String of(GraphQLFieldDefinition field, Declared declared, boolean roomForMany) {
        if (field.getArguments().isEmpty())
            return "";
        Map<String, String> arguments = new LinkedHashMap<>();
        if (declared != null && Declarations.isCalled(declared))
            arguments.putAll(called.of(field));
        if (field.getArgument("first") != null)
            page(field, declared, roomForMany, arguments);
        else if (!Declarations.isCalled(declared))
            field.getArguments().forEach(
                    argument -> arguments.put(argument.getName(),
                            variables.write(argument.getType(), key(argument, declared))));
        return arguments.isEmpty() ? ""
                : arguments.entrySet().stream().map(argument -> argument.getKey() + ": " + argument.getValue())
                        .collect(joining(", ", "(", ")"));
    }

    private Object key(GraphQLArgument argument, Declared field) {
        if (argument.getName().equals("ids")) {
            List<Object> ids = new ArrayList<>();
            for (int i = dice.between(0, 4); i > 0; i--)
                ids.add(id());
            return ids;
        }
        if (argument.getName().equals("id"))
            return id();
        return dice.percent(90) ? samples.any(Declared.typeName(field.ofType()), argument.getName(), dice) : "no-such-thing";
    }

    private String id() {
        return dice.percent(85) ? samples.anyNode(dice)
                : dice.percent(50) ? UNKNOWN : new UUID(dice.random.nextLong(), 7).toString();
    }

    private void page(GraphQLFieldDefinition field, Declared list, boolean roomForMany, Map<String, String> arguments) {
        List<Map<String, Object>> orderBy = null;
        if (field.getArgument("orderBy") != null && dice.percent(40)) {
            orderBy = orders((GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(type(field, "orderBy")));
            arguments.put("orderBy", variables.write(type(field, "orderBy"), orderBy));
        }
        size(field, roomForMany, arguments);
        Ordering order = new Ordering(list, plain(orderBy));
        for (String end : List.of("after", "before"))
            if (dice.percent(end.equals("after") ? 30 : 15))
                cursors.any(order, dice.random)
                        .ifPresent(cursor -> arguments.put(end, variables.write(type(field, end), cursor)));
        if (dice.percent(50))
            arguments.put("filter", variables.write(type(field, "filter"),
                    filters.filter((GraphQLInputObjectType) type(field, "filter"), dice.between(1, 3))));
        for (String optional : List.of("after", "before", "filter", "orderBy"))
            if (field.getArgument(optional) != null && !arguments.containsKey(optional) && dice.percent(2))
                arguments.put(optional, dice.percent(50) ? "null" : variables.nothing(type(field, optional)));
    }

    private void size(GraphQLFieldDefinition field, boolean roomForMany, Map<String, String> arguments) {
        String end = dice.percent(65) ? "first" : "last";
        if (roomForMany && dice.percent(10))
            arguments.put(end, dice.percent(50) ? "100" : variables.nothing(type(field, end)));
        else if (!roomForMany || dice.percent(80))
            arguments.put(end, variables.write(type(field, end), dice.between(0, roomForMany ? 6 : 3)));
    }

    private List<Map<String, Object>> orders(GraphQLInputObjectType type) {
        GraphQLEnumType fields = (GraphQLEnumType) GraphQLTypeUtil.unwrapAll(type.getFieldDefinition("field").getType());
        List<Map<String, Object>> orders = new ArrayList<>();
        for (var field : dice.some(fields.getValues(), 1, 2)) {
            Map<String, Object> order = new LinkedHashMap<>();
            order.put("field", new Given.Constant(field.getName()));
            if (dice.percent(70))
                order.put("direction", new Given.Constant(dice.percent(60) ? "DESC" : "ASC"));
            orders.add(order);
        }
        return orders;
    }

    private static List<Map<String, Object>> plain(List<Map<String, Object>> orderBy) {
        if (orderBy == null)
            return null;
        List<Map<String, Object>> plain = new ArrayList<>();
        for (Map<String, Object> order : orderBy) {
            Map<String, Object> texts = new LinkedHashMap<>();
            order.forEach((name, value) -> texts.put(name, value.toString()));
            plain.add(texts);
        }
        return plain;
    }

    private static GraphQLInputType type(GraphQLFieldDefinition field, String argument) {
        return field.getArgument(argument).getType();
    }
}
