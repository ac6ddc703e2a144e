package org.historiograph.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

/**
 * What an operation could cost at most, told from its text and variables: one unit for each row that it could ask for, the page
 * sizes multiplied down the tree.
 */
final class Cost {

    private static final int DEFAULT_PAGE = 20;
    /** Items of a list that has no pages, such as the contributors of a work. */
    private static final int SHORT_LIST = 5;
    /** Counting reads an index, however long the list is. */
    private static final int COUNT = 20;
    private static final int INTROSPECTION = 100;

    private final GraphQLSchema schema;
    private final Document document;
    private final Map<String, Object> variables;
    private final int mostOfPage;
    private final Map<String, Double> fragments = new HashMap<>();

    private Cost(GraphQLSchema schema, Document document, Map<String, Object> variables, int mostOfPage) {
        this.schema = schema;
        this.document = document;
        this.variables = variables;
        this.mostOfPage = mostOfPage;
    }

    /**
     * @param variables coerced
     * @return at least 1
     * @throws Problem PAGE_TOO_LARGE or TOO_COSTLY
     */
    static long of(GraphQLSchema schema, Document document, OperationDefinition operation, Map<String, Object> variables,
            HttpConfig.Limits limits) {
        GraphQLFieldsContainer root = switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
        // A double can't overflow, and casts to the largest long.
        long cost = (long) Math.max(1,
                new Cost(schema, document, variables, limits.pageSize()).of(operation.getSelectionSet(), root, 1));
        if (cost > limits.cost())
            throw Problem.request("TOO_COSTLY", "This could ask for " + cost + " rows; " + limits.cost()
                    + " are allowed. Ask for smaller pages or fewer levels of lists.");
        return cost;
    }

    /** @throws Problem TOO_MANY_INPUT_VALUES */
    static void refuseTooMany(Map<String, Object> variables, HttpConfig.Limits limits) {
        long values = InputValues.count(variables);
        if (values > limits.inputValues())
            throw Problem.request("TOO_MANY_INPUT_VALUES", "The variables have " + values + " values; "
                    + limits.inputValues() + " are allowed.");
    }

    /** @param page the size of the page when the type is a connection; otherwise 1 */
    private double of(SelectionSet selections, GraphQLFieldsContainer type, int page) {
        double cost = 0;
        for (Selection<?> selection : selections.getSelections())
            if (isIncluded((DirectivesContainer<?>) selection))
                cost += of(selection, type, page);
        return cost;
    }

    private double of(Selection<?> selection, GraphQLFieldsContainer type, int page) {
        if (selection instanceof Field field)
            return of(field, type, page);
        if (selection instanceof InlineFragment fragment)
            return of(fragment.getSelectionSet(),
                    fragment.getTypeCondition() == null ? type : container(fragment.getTypeCondition().getName(), type), page);
        String name = ((FragmentSpread) selection).getName();
        Double known = fragments.get(name + page);
        if (known != null)
            return known;
        FragmentDefinition fragment = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .filter(definition -> definition.getName().equals(name)).findFirst().orElseThrow();
        double cost = of(fragment.getSelectionSet(), container(fragment.getTypeCondition().getName(), type), page);
        fragments.put(name + page, cost);
        return cost;
    }

    /** A union has no fields of its own, but its fragments do. */
    private GraphQLFieldsContainer container(String name, GraphQLFieldsContainer otherwise) {
        return schema.getType(name) instanceof GraphQLFieldsContainer container ? container : otherwise;
    }

    private double of(Field field, GraphQLFieldsContainer parent, int page) {
        if (field.getName().startsWith("__"))
            return field.getName().equals("__typename") ? 0 : INTROSPECTION;
        if (field.getName().equals("totalCount"))
            return COUNT;
        if (field.getSelectionSet() == null)
            return 0;
        GraphQLFieldDefinition definition = parent.getFieldDefinition(field.getName());
        GraphQLType type = GraphQLTypeUtil.unwrapAll(definition.getType());
        GraphQLFieldsContainer target = type instanceof GraphQLFieldsContainer container ? container : parent;
        if (definition.getArgument("first") != null)
            return of(field.getSelectionSet(), target, pageSize(field));
        double each = of(field.getSelectionSet(), target, 1) + (isRow(target) ? 1 : 0);
        return each * (parent.getName().endsWith("Connection") ? page : items(field, definition));
    }

    private static boolean isRow(GraphQLFieldsContainer type) {
        return type.getName().equals("Node") || type instanceof GraphQLImplementingType implementing
                && implementing.getInterfaces().stream().anyMatch(face -> face.getName().equals("Node"));
    }

    private double items(Field field, GraphQLFieldDefinition definition) {
        if (!GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType())))
            return 1;
        return argument(field, "ids").map(ids -> ids instanceof List<?> list ? list.size() : 1).orElse(SHORT_LIST);
    }

    private int pageSize(Field field) {
        int size = argument(field, "first").or(() -> argument(field, "last"))
                .map(value -> ((Number) value).intValue()).orElse(DEFAULT_PAGE);
        if (size > mostOfPage)
            throw Problem.request("PAGE_TOO_LARGE",
                    "'" + field.getResultKey() + "' asks for " + size + " items. A page has 0 to "
                            + mostOfPage + "; go on with after and endCursor.");
        return Math.max(0, size);
    }

    private boolean isIncluded(DirectivesContainer<?> selection) {
        return !isTrue(selection.getDirectives("skip"), false) && isTrue(selection.getDirectives("include"), true);
    }

    private boolean isTrue(List<Directive> directives, boolean otherwise) {
        return directives.isEmpty() ? otherwise
                : value(directives.get(0).getArgument("if").getValue()).map(Boolean.TRUE::equals).orElse(otherwise);
    }

    private Optional<Object> argument(Field field, String name) {
        return field.getArguments().stream().filter(argument -> argument.getName().equals(name)).findFirst()
                .map(Argument::getValue).flatMap(this::value);
    }

    /** The value as far as cost needs it; empty when it is null or not given. */
    private Optional<Object> value(Value<?> value) {
        if (value instanceof VariableReference reference)
            return Optional.ofNullable(variables.get(reference.getName()));
        if (value instanceof graphql.language.IntValue number)
            return Optional.of(number.getValue());
        if (value instanceof graphql.language.BooleanValue bool)
            return Optional.of(bool.isValue());
        if (value instanceof ArrayValue list)
            return Optional.of(list.getValues());
        return Optional.empty();
    }
}
