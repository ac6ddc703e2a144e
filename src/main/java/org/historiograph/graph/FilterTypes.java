package org.historiograph.graph;

import static java.util.stream.Collectors.joining;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ListType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeUtil;

/**
 * Filters follow the graph: the filter of a type has a field for each field of the type, with an operator input for a value
 * and the other type's filter for an object or a list of objects.
 */
final class FilterTypes {

    private static final Map<String, List<String>> COMPARISONS = Map.of("String", List.of("contains", "startsWith"),
            "Int", List.of("lt", "lte", "gt", "gte"), "Float", List.of("lt", "lte", "gt", "gte"), "Date",
            List.of("lt", "lte", "gt", "gte"), "ID", List.of(), "Boolean",
            List.of());

    private static final Map<String, String> DESCRIPTIONS = Map.of(
            "contains", "Contains this, in upper or lower case.", "startsWith", "Begins with exactly this.",
            "lt", "Is less.", "lte", "Is less or equal.", "gt", "Is greater.", "gte", "Is greater or equal.");

    private final TypeDefinitionRegistry types;
    private final Map<String, Declared> lists;
    private final Set<String> computed;
    private final Map<String, String> operators = new LinkedHashMap<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private final Deque<String> open = new ArrayDeque<>();

    FilterTypes(TypeDefinitionRegistry types, Map<String, Declared> lists, Set<String> computed) {
        this.types = types;
        this.lists = lists;
        this.computed = computed;
    }

    /** The filters of these types and of all that their fields lead to. */
    String of(Collection<String> roots) {
        StringBuilder sdl = new StringBuilder();
        roots.forEach(this::reach);
        while (!open.isEmpty())
            sdl.append(filter(open.poll()));
        operators.values().forEach(sdl::append);
        return sdl.toString();
    }

    private void reach(String type) {
        if (seen.add(type))
            open.add(type);
    }

    private String filter(String type) {
        ObjectTypeDefinition definition = (ObjectTypeDefinition) types.getType(type).orElse(null);
        String fields = definition.getFieldDefinitions().stream()
                .map(field -> filterFor(type, field).map(filter -> "  \"%s\"\n  %s: %s\n"
                        .formatted(field.getDescription().getContent().replace("\"", "\\\""), field.getName(), filter))
                        .orElse(""))
                .collect(joining());
        return """

                "Which %1$s objects. All fields that are given must hold; an empty filter holds for every object, so that it asks only that there is one."
                input %1$sFilter {
                  "All of these hold."
                  and: [%1$sFilter!]
                  "At least one of these holds."
                  or: [%1$sFilter!]
                  "This doesn't hold."
                  not: %1$sFilter
                %2$s}
                """
                .formatted(type, fields);
    }

    private Optional<String> filterFor(String owner, FieldDefinition field) {
        if (computed.contains(owner + "." + field.getName()))
            return Optional.empty(); // What a function gives depends on arguments that a filter doesn't have.
        String type = TypeUtil.unwrapAll(field.getType()).getName();
        boolean scalar = COMPARISONS.containsKey(type) || types.getType(type).orElse(null) instanceof EnumTypeDefinition;
        if (scalar)
            return Optional.of(isList(field.getType()) ? listOperators(type) : operators(type));
        String object = lists.containsKey(owner + "." + field.getName())
                ? Declared.typeName(lists.get(owner + "." + field.getName()).ofType())
                : type;
        if (!(types.getType(object).orElse(null) instanceof ObjectTypeDefinition))
            return Optional.empty(); // An interface or a union has no fields that all its types share.
        reach(object);
        return Optional.of(object + "Filter");
    }

    private static boolean isList(Type<?> type) {
        return TypeUtil.unwrapOne(type) instanceof ListType || type instanceof ListType;
    }

    private String operators(String type) {
        String name = (type.equals("ID") ? "Id" : type) + "Filter";
        operators.computeIfAbsent(name, n -> """

                "What a value must be. All operators that are given must hold; none accepts null."
                input %1$s {
                  "Is this."
                  eq: %2$s
                  "Is one of these."
                  in: [%2$s!]
                %3$s  "Whether there is no value."
                  isNull: Boolean
                }
                """.formatted(n, type, COMPARISONS.getOrDefault(type, List.of()).stream()
                .map(operator -> "  \"%s\"\n  %s: %s\n".formatted(DESCRIPTIONS.get(operator), operator, type))
                .collect(joining())));
        return name;
    }

    private String listOperators(String type) {
        String name = type + "ListFilter";
        operators.computeIfAbsent(name, n -> """

                "What a list of values must have."
                input %1$s {
                  "Has this value."
                  has: %2$s!
                }
                """.formatted(n, type));
        return name;
    }
}
