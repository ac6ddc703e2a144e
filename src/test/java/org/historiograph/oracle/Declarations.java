package org.historiograph.oracle;

import static java.util.stream.Collectors.toMap;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.JoinTable;

import org.historiograph.graph.Called;
import org.historiograph.graph.Declared;
import org.historiograph.graph.ReadFields;
import org.historiograph.graph.Rows;

/** The fields that the features declare, and which items the declared lists have. */
final class Declarations {

    private final Memory memory;
    private final Functions functions;
    private final Map<String, Declared> byPlace;
    /** The items of each list by the id of the object that has it: found once for all of them. */
    private final Map<String, Map<String, List<Listed>>> lists = new HashMap<>();

    Declarations(Memory memory, ReadFields fields) {
        this.memory = memory;
        this.functions = new Functions(memory);
        this.byPlace = Declared.in(fields).stream().collect(toMap(Declarations::place, field -> field));
    }

    static String place(Declared field) {
        return field.owner() + "." + field.name();
    }

    Optional<Declared> find(String type, String field) {
        return Optional.ofNullable(byPlace.get(type + "." + field));
    }

    /** Whether the oracle can answer the field. */
    boolean isKnown(Declared field) {
        return !isCalled(field) || functions.knows(field);
    }

    static boolean isCalled(Declared field) {
        return field.method().isAnnotationPresent(Called.class);
    }

    /** The value of a field for which a function of the database is called, when it is no connection. */
    Object called(Declared field, Item owner, Map<String, Object> arguments) {
        return functions.value(field, owner, arguments);
    }

    /** All items of a list, in no order; {@code owner} is null for a list of the query. */
    List<Listed> items(Declared list, Item owner, Map<String, Object> arguments) {
        return isCalled(list)
                ? functions.rows(list, owner, arguments).stream().map(item -> new Listed(item, null)).toList()
                : items(list, owner);
    }

    /** All items of a list without arguments of its own, in no order; {@code owner} is null for a list of the query. */
    List<Listed> items(Declared list, Item owner) {
        if (owner == null)
            return memory.all(list.ofType()).stream().map(item -> new Listed(item, null)).toList();
        Map<String, List<Listed>> byOwner = lists.get(place(list));
        if (byOwner == null)
            lists.put(place(list), byOwner = byOwner(list));
        return byOwner.getOrDefault(owner.id(), List.of());
    }

    private Map<String, List<Listed>> byOwner(Declared list) {
        Rows rows = list.method().getAnnotation(Rows.class);
        String[] restriction = rows.where().split(" = ");
        Map<String, List<Listed>> byOwner = new HashMap<>();
        JoinTable link = Attributes.find(list.ofType(), rows.by()).map(field -> field.getAnnotation(JoinTable.class))
                .orElse(null);
        if (link != null)
            memory.links(link).forEach(row -> byOwner
                    .computeIfAbsent((String) row.get(link.inverseJoinColumns()[0].name()), id -> new ArrayList<>())
                    .add(new Listed(memory.get(list.ofType(), row.get(link.joinColumns()[0].name())), row)));
        else
            for (Item item : memory.all(list.ofType())) {
                if (restriction.length < 2 || restriction[1].equals(item.columns().get(restriction[0])))
                    for (Item owner : follow(item, rows.by().split("\\.")))
                        byOwner.computeIfAbsent(owner.id(), id -> new ArrayList<>()).add(new Listed(item, null));
            }
        return byOwner;
    }

    private Set<Item> follow(Item start, String[] path) {
        Set<Item> reached = Set.of(start);
        for (String name : path) {
            Set<Item> next = new LinkedHashSet<>();
            reached.forEach(item -> next.addAll(step(item, name)));
            reached = next;
        }
        return reached;
    }

    private List<Item> step(Item item, String name) {
        Optional<Field> attribute = Attributes.find(item.type(), name);
        if (attribute.isEmpty())
            return items(find(item.typeName(), name).orElseThrow(), item).stream().map(Listed::item).toList();
        Object value = memory.value(item, attribute.get());
        return value == null ? List.of() : value instanceof Item one ? List.of(one) : cast(value);
    }

    @SuppressWarnings("unchecked")
    static List<Item> cast(Object items) {
        return (List<Item>) items;
    }
}
