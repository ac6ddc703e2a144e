package org.historiograph.oracle;

import static graphql.Scalars.GraphQLBoolean;
import static graphql.schema.GraphQLNonNull.nonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.historiograph.graph.Declared;

import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;

/**
 * Makes a valid query by chance. One generator makes one query: aliases, the same field twice with different arguments and
 * with the same, named and inline fragments with and without conditions, variables, directives, pages, filters and orders.
 */
final class QueryGenerator {

    private static final int DEPTH = 8;
    private static final int MOST_FIELDS = 60;

    private record Fragment(String name, String type, Scope scope) {
    }

    private final GraphQLSchema schema;
    private final Declarations declarations;
    private final Dice dice;
    private final Variables variables;
    private final ArgumentGenerator arguments;
    private final List<Fragment> fragments = new ArrayList<>();
    private final StringBuilder definitions = new StringBuilder();
    private int fields;
    private int names;

    QueryGenerator(GraphQLSchema schema, Declarations declarations, Samples samples, Cursors cursors, Dice dice) {
        this.schema = schema;
        this.declarations = declarations;
        this.dice = dice;
        this.variables = new Variables(dice);
        this.arguments = new ArgumentGenerator(dice, samples, cursors, variables);
    }

    Given query() {
        String selection = selection(schema.getQueryType(), new Scope(), DEPTH);
        if (dice.percent(5))
            return new Given("query A" + variables.definitions() + " " + selection + "\nquery B { __typename }" + definitions,
                    "A", variables.values());
        String head = variables.definitions().isEmpty() && dice.percent(50) ? ""
                : "query " + (dice.percent(50) ? "Q" : "") + variables.definitions() + " ";
        return new Given(head + selection + definitions, null, variables.values());
    }

    private String selection(GraphQLCompositeType type, Scope scope, int depth) {
        StringBuilder selection = new StringBuilder("{");
        for (int i = dice.between(1, depth == DEPTH ? 3 : 4); i > 0; i--)
            selection.append(' ').append(piece(type, scope, depth));
        if (dice.percent(3))
            leaves(type).forEach(leaf -> selection.append(' ').append(field(type, leaf, scope, depth)));
        return selection.append(" }").toString();
    }

    private String piece(GraphQLCompositeType type, Scope scope, int depth) {
        int chance = dice.between(1, 100);
        if (chance <= 10)
            return fragment(type, scope, depth);
        if (chance <= 18 || type instanceof GraphQLObjectType == false && chance <= 60)
            return "... " + on(type, scope, depth);
        if (chance <= 26)
            return again(type, scope, depth);
        return field(type, scope, depth);
    }

    /** An inline fragment, behind its dots. */
    private String on(GraphQLCompositeType type, Scope scope, int depth) {
        if (dice.percent(20))
            return directive() + selection(type, scope, depth);
        GraphQLCompositeType other = dice.any(overlapping(type));
        return "on " + other.getName() + " " + directive() + selection(other, scope, depth);
    }

    private String fragment(GraphQLCompositeType type, Scope scope, int depth) {
        for (Fragment known : fragments)
            if (known.type.equals(type.getName()) && scope.fits(known.scope)) {
                scope.addAll(known.scope);
                return "..." + known.name + " " + directive();
            }
        Scope own = scope.forFragment();
        GraphQLCompositeType condition = dice.percent(50) ? type : dice.any(overlapping(type));
        String selection = selection(condition, own, depth);
        Fragment fragment = new Fragment("F" + ++names, condition.getName(), own);
        definitions.append("\nfragment ").append(fragment.name).append(" on ").append(fragment.type).append(' ')
                .append(selection);
        fragments.add(fragment);
        scope.addAll(own);
        return "..." + fragment.name + " " + directive();
    }

    /** A field that is asked for already, with another selection of what it has. */
    private String again(GraphQLCompositeType type, Scope scope, int depth) {
        List<Scope.Mention> mentions = scope.of(type.getName());
        if (mentions.isEmpty())
            return field(type, scope, depth);
        Scope.Mention mention = dice.any(mentions);
        return mention.text() + " " + directive()
                + (mention.type() == null ? "" : selection(mention.type(), mention.scope(), depth - 1));
    }

    private String field(GraphQLCompositeType type, Scope scope, int depth) {
        if (dice.percent(8) || !(type instanceof GraphQLFieldsContainer container))
            return typename(type, scope);
        List<GraphQLFieldDefinition> candidates = container.getFieldDefinitions().stream().filter(this::isAnswerable)
                .filter(field -> composite(field) == null || hasRoom(depth)).filter(field -> isKnown(type, field)).toList();
        if (candidates.isEmpty())
            return typename(type, scope);
        // The fields with something behind them are fewer, and more is to be found out about them.
        List<GraphQLFieldDefinition> deep = candidates.stream().filter(field -> composite(field) != null).toList();
        return field(type, dice.any(!deep.isEmpty() && dice.percent(50) ? deep : candidates), scope, depth);
    }

    private String field(GraphQLCompositeType type, GraphQLFieldDefinition field, Scope scope, int depth) {
        fields++;
        Declared declared = declarations.find(type.getName(), field.getName()).orElse(null);
        boolean plain = dice.percent(60) && !scope.has(field.getName());
        String key = plain ? field.getName() : "a" + ++names;
        String text = (plain ? "" : key + ": ") + field.getName() + arguments.of(field, declared, depth >= DEPTH - 1);
        GraphQLCompositeType inner = composite(field);
        Scope.Mention mention = new Scope.Mention(text, type.getName(), inner, inner == null ? null : new Scope());
        scope.add(key, mention);
        return text + " " + directive() + (inner == null ? "" : selection(inner, mention.scope(), depth - 1));
    }

    private String typename(GraphQLCompositeType type, Scope scope) {
        if (!scope.has("__typename")) {
            scope.add("__typename", new Scope.Mention("__typename", type.getName(), null, null));
            return "__typename";
        }
        return "a" + ++names + ": __typename " + directive();
    }

    private String directive() {
        if (!dice.percent(7))
            return "";
        return "@" + (dice.percent(50) ? "skip" : "include") + "(if: "
                + variables.write(nonNull(GraphQLBoolean), dice.percent(50)) + ") ";
    }

    private boolean hasRoom(int depth) {
        return depth > 1 && fields < MOST_FIELDS;
    }

    private boolean isKnown(GraphQLCompositeType type, GraphQLFieldDefinition field) {
        return declarations.find(type.getName(), field.getName())
                .map(declarations::isKnown).orElse(true);
    }

    private boolean isAnswerable(GraphQLFieldDefinition field) {
        return !field.getName().startsWith("__");
    }

    private static GraphQLCompositeType composite(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType type ? type : null;
    }

    private static List<GraphQLFieldDefinition> leaves(GraphQLCompositeType type) {
        return type instanceof GraphQLObjectType object
                && object.getFieldDefinitions().stream().anyMatch(f -> composite(f) == null)
                        ? object.getFieldDefinitions().stream().filter(field -> composite(field) == null).toList()
                        : List.of();
    }

    /** The types of which an object of the type can be, as well. */
    private List<GraphQLCompositeType> overlapping(GraphQLCompositeType type) {
        List<GraphQLObjectType> possible = possible(type);
        return Stream.concat(possible.stream(), schema.getAllTypesAsList().stream())
                .filter(GraphQLCompositeType.class::isInstance).map(GraphQLCompositeType.class::cast)
                .filter(other -> other == type || possible(other).stream().anyMatch(possible::contains)).distinct().toList();
    }

    private List<GraphQLObjectType> possible(GraphQLCompositeType type) {
        if (type instanceof GraphQLObjectType object)
            return List.of(object);
        return schema.getTypeAs(type.getName()) instanceof graphql.schema.GraphQLInterfaceType face
                ? schema.getImplementations(face)
                : ((graphql.schema.GraphQLUnionType) type).getTypes().stream().map(GraphQLNamedOutputType.class::cast)
                        .map(GraphQLObjectType.class::cast).toList();
    }
}
