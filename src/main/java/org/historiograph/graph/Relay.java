package org.historiograph.graph;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;

/**
 * Gives the schema its Relay shape: what has an id is a Node, and every declared list becomes a connection with pages, a
 * filter and orders. Said once here, it needs no classes for connections, edges, filters and orders, and no list can
 * be without them.
 */
final class Relay {

    private final TypeDefinitionRegistry types;
    private final Map<String, Declared> lists;
    private final FilterTypes filters;
    private final Set<String> connected = new LinkedHashSet<>();

    private Relay(TypeDefinitionRegistry types, List<Declared> declared) {
        this.types = types;
        this.lists = declared.stream().filter(field -> field.method().isAnnotationPresent(Rows.class))
                .collect(toMap(field -> field.owner() + "." + field.name(), field -> field, (a, b) -> a, LinkedHashMap::new));
        this.filters = new FilterTypes(types, lists,
                declared.stream().filter(field -> field.method().isAnnotationPresent(Called.class))
                        .map(field -> field.owner() + "." + field.name()).collect(toSet()));
    }

    /** The schema in its Relay shape; {@code types} is changed. */
    static TypeDefinitionRegistry shape(TypeDefinitionRegistry types, List<Declared> declared) {
        Relay relay = new Relay(types, declared);
        // SmallRye takes the class that nodes have in common for one of them, and adds scalars that nothing uses.
        Stream.of(Declared.typeName(Thing.class), "BigDecimal", "BigInteger").flatMap(name -> types.getType(name).stream())
                .forEach(types::remove);
        types.getTypes(ObjectTypeDefinition.class).forEach(relay::shape);
        return types.merge(new SchemaParser().parse(relay.additions()));
    }

    private void shape(ObjectTypeDefinition type) {
        List<FieldDefinition> fields = type.getFieldDefinitions().stream().map(field -> shape(type, field)).toList();
        types.remove(type);
        types.add(type.transform(builder -> {
            builder.fieldDefinitions(fields);
            if (isNode(type) && type.getImplements().isEmpty())
                builder.implementz(new TypeName("Node"));
        }));
    }

    private static boolean isNode(ObjectTypeDefinition type) {
        return type.getFieldDefinitions().stream().anyMatch(field -> field.getName().equals("id"));
    }

    private FieldDefinition shape(ObjectTypeDefinition type, FieldDefinition field) {
        Declared list = lists.get(type.getName() + "." + field.getName());
        if (list == null)
            return field.transform(
                    builder -> builder.type(withoutNullElements(field.getType())).inputValueDefinitions(arguments(field)));
        String element = Declared.typeName(list.ofType());
        connected.add(element);
        return ConnectionTypes.field(field.transform(builder -> builder.inputValueDefinitions(arguments(field))), element,
                Sorting.isPossible(list.ofType()));
    }

    private static List<InputValueDefinition> arguments(FieldDefinition field) {
        return field.getInputValueDefinitions().stream()
                .map(argument -> argument.transform(builder -> builder.type(withoutNullElements(argument.getType())))).toList();
    }

    /** No list of this schema has null elements, except nodes(ids), where null says that an id is unknown. */
    private static Type<?> withoutNullElements(Type<?> type) {
        if (type instanceof NonNullType required)
            return new NonNullType(withoutNullElements(required.getType()));
        if (type instanceof ListType list && list.getType() instanceof TypeName name && !name.getName().equals("Node"))
            return new ListType(new NonNullType(name));
        return type;
    }

    private String additions() {
        StringBuilder sdl = new StringBuilder(ConnectionTypes.COMMON);
        Map<String, Class<?>> classes = lists.values().stream()
                .collect(toMap(list -> Declared.typeName(list.ofType()), Declared::ofType, (a, b) -> a));
        for (String type : connected) {
            sdl.append(ConnectionTypes.of(type));
            sdl.append(Sorting.types(type, classes.get(type)));
        }
        return sdl.append(filters.of(connected)).toString();
    }
}
