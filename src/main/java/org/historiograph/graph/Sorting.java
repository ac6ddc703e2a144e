package org.historiograph.graph;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;

/** The orders that clients may ask for: by the attributes marked {@link Sortable}. */
public final class Sorting {

    private Sorting() {
    }

    static boolean isPossible(Class<?> entity) {
        return !attributes(entity).isEmpty();
    }

    /** The attribute behind a value of an order enum: ISSUED_YEAR is issuedYear. */
    public static String attribute(String value) {
        StringBuilder name = new StringBuilder();
        for (String word : value.toLowerCase().split("_"))
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        return name.toString();
    }

    static String types(String type, Class<?> entity) {
        if (!isPossible(entity))
            return "";
        return """

                "One criterion of an order."
                input %1$sOrder {
                  "By what."
                  field: %1$sOrderField!
                  "Which way."
                  direction: Direction! = ASC
                }

                "By what a list of %1$s objects can be ordered."
                enum %1$sOrderField {
                %2$s}
                """.formatted(type, attributes(entity).stream().map(Sorting::value).collect(joining()));
    }

    private static String value(Field attribute) {
        return "  \"%s\"\n  %s\n".formatted(attribute.getAnnotation(Description.class).value().replace("\"", "\\\""),
                attribute.getName().replaceAll("([A-Z])", "_$1").toUpperCase());
    }

    private static List<Field> attributes(Class<?> entity) {
        return Arrays.stream(entity.getDeclaredFields()).filter(field -> field.isAnnotationPresent(Sortable.class)).toList();
    }
}
