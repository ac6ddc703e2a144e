package org.historiograph.oracle;

import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;

/** Where the attributes of entities are kept, by the annotations of JPA alone: the planner asks Hibernate instead. */
final class Attributes {

    private Attributes() {
    }

    static Optional<Field> find(Class<?> type, String name) {
        return Stream.<Class<?>> iterate(type, Objects::nonNull, Class::getSuperclass)
                .flatMap(at -> Arrays.stream(at.getDeclaredFields())).filter(field -> field.getName().equals(name)).findFirst();
    }

    static String table(Class<?> entity) {
        return snake(entity.getSimpleName());
    }

    static String column(Field attribute) {
        if (attribute.isAnnotationPresent(JoinColumn.class))
            return attribute.getAnnotation(JoinColumn.class).name();
        if (isEntity(attribute.getType()))
            return snake(attribute.getName()) + "_id";
        Column column = attribute.getAnnotation(Column.class);
        return column == null || column.name().isEmpty() ? snake(attribute.getName()) : column.name().replace("\"", "");
    }

    static boolean isEntity(Class<?> type) {
        return type.isAnnotationPresent(Entity.class);
    }

    static boolean isEmbeddable(Class<?> type) {
        return type.isAnnotationPresent(Embeddable.class);
    }

    /** The class of a list's elements; the attribute's own when it is no list. */
    static Class<?> element(Field attribute) {
        return attribute.getGenericType() instanceof ParameterizedType list ? (Class<?>) list.getActualTypeArguments()[0]
                : attribute.getType();
    }

    static List<String> columns(Class<?> embeddable) {
        return Arrays.stream(embeddable.getDeclaredFields()).filter(field -> !field.isSynthetic()).map(Attributes::column)
                .toList();
    }

    static String snake(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
