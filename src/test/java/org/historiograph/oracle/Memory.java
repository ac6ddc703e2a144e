package org.historiograph.oracle;

import java.io.IOException;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;

import org.hibernate.annotations.Struct;
import org.historiograph.source.Contributor;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The whole corpus in memory. */
final class Memory {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> ROW = new TypeReference<>() {
    };

    private final Map<Class<?>, Map<String, Item>> items = new LinkedHashMap<>();
    private final Map<String, List<Map<String, Object>>> links = new HashMap<>();

    /** @param entities the entities whose rows are wanted */
    Memory(Connection connection, Collection<Class<?>> entities) throws SQLException, IOException {
        for (Class<?> entity : entities) {
            Map<String, Item> byId = new LinkedHashMap<>();
            for (Map<String, Object> row : rows(connection, Attributes.table(entity)))
                byId.put((String) row.get("id"), new Item(entity, withDates(entity, row)));
            items.put(entity, byId);
            for (Field attribute : entity.getDeclaredFields()) {
                JoinTable link = attribute.getAnnotation(JoinTable.class);
                if (link != null)
                    links.put(link.name(), rows(connection, link.name()));
            }
        }
    }

    private static List<Map<String, Object>> rows(Connection connection, String table) throws SQLException, IOException {
        List<Map<String, Object>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select to_json(t) from " + table + " t")) {
            while (result.next())
                rows.add(JSON.readValue(result.getString(1), ROW));
        }
        return rows;
    }

    private static Map<String, Object> withDates(Class<?> entity, Map<String, Object> row) {
        for (Field attribute : entity.getDeclaredFields())
            if (attribute.getType() == LocalDate.class)
                row.computeIfPresent(Attributes.column(attribute), (column, date) -> date(date.toString()));
        return row;
    }

    /** PostgreSQL counts 1 BC where ISO 8601 has the year 0. */
    private static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text.replace(" BC", ""));
        return text.endsWith("BC") ? date.withYear(1 - date.getYear()) : date;
    }

    Collection<Item> all(Class<?> entity) {
        return items.get(entity).values();
    }

    Collection<Class<?>> entities() {
        return items.keySet();
    }

    /** The item with the id; null when there is none. */
    Item get(Class<?> entity, Object id) {
        return items.get(entity).get((String) id);
    }

    /** Whether what is in the work is said by that person, and not only translated or received. */
    boolean speaksIn(Object person, Object work) {
        return all(Contributor.class).stream().map(Item::columns)
                .anyMatch(made -> work.equals(made.get("work_id")) && person.equals(made.get("person_id"))
                        && !List.of("TRANSLATOR", "RECIPIENT").contains(made.get("role")));
    }

    /** The rows of the link table of this name. */
    List<Map<String, Object>> links(String table) {
        return links.get(table);
    }

    List<Map<String, Object>> links(JoinTable link) {
        return links.get(link.name());
    }

    /**
     * The value of an attribute: a value as JSON has it, an item, a list of items in the attribute's own order, or null.
     */
    Object value(Item item, Field attribute) {
        Class<?> type = attribute.getType();
        if (Attributes.isEntity(type))
            return get(type, item.columns().get(Attributes.column(attribute)));
        if (Attributes.isEmbeddable(type))
            return embedded(item, attribute);
        if (attribute.isAnnotationPresent(OneToMany.class))
            return ownedBy(item, attribute);
        if (attribute.isAnnotationPresent(ManyToMany.class))
            return linkedWith(item, attribute);
        return item.columns().get(Attributes.column(attribute));
    }

    @SuppressWarnings("unchecked")
    private static Item embedded(Item item, Field attribute) {
        Map<String, Object> columns = attribute.getType().isAnnotationPresent(Struct.class)
                ? (Map<String, Object>) item.columns().get(Attributes.column(attribute))
                : item.columns();
        boolean present = columns != null
                && Attributes.columns(attribute.getType()).stream().map(columns::get).anyMatch(Objects::nonNull);
        return present ? new Item(attribute.getType(), columns) : null;
    }

    private List<Item> ownedBy(Item item, Field attribute) {
        Class<?> element = Attributes.element(attribute);
        Field owner = Attributes.find(element, attribute.getAnnotation(OneToMany.class).mappedBy()).orElseThrow();
        String order = Attributes.snake(attribute.getAnnotation(OrderBy.class).value());
        return all(element).stream().filter(part -> item.id().equals(part.columns().get(Attributes.column(owner))))
                .sorted(Comparator.comparing(part -> (Integer) part.columns().get(order))).toList();
    }

    private List<Item> linkedWith(Item item, Field attribute) {
        JoinTable link = attribute.getAnnotation(JoinTable.class);
        String near = link.joinColumns()[0].name();
        String far = link.inverseJoinColumns()[0].name();
        OrderColumn order = attribute.getAnnotation(OrderColumn.class);
        Comparator<Map<String, Object>> byOrder = order == null ? (a, b) -> 0
                : Comparator.comparing(row -> (Integer) row.get(order.name()));
        return links(link).stream().filter(row -> item.id().equals(row.get(near))).sorted(byOrder)
                .map(row -> get(Attributes.element(attribute), row.get(far))).toList();
    }
}
