package org.historiograph.graph;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;

/**
 * A field of the schema that an interface declares.
 *
 * @param onType the Java class of the object that has the field; empty for a field of the query itself
 * @param name the field's name in the schema
 * @param ofType the Java class of what the field is, or of what its list consists of
 * @param method the declaration, with the annotations that give the field its meaning
 */
public record Declared(Optional<Class<?>> onType, String name, Class<?> ofType, Method method) {

    static final String QUERY = "Query";

    /** All fields that the interfaces declare. */
    public static List<Declared> in(ReadFields fields) {
        return fields.declarations().stream().flatMap(api -> Stream.of(api.getMethods())).map(Declared::of).toList();
    }

    /** The name of the schema's type for a Java class. */
    public static String typeName(Class<?> type) {
        var named = type.getAnnotation(org.eclipse.microprofile.graphql.Type.class);
        if (named != null && !named.value().isEmpty())
            return named.value();
        var enumeration = type.getAnnotation(Enum.class);
        return enumeration != null && !enumeration.value().isEmpty() ? enumeration.value() : type.getSimpleName();
    }

    /** The name of the schema's type that has the field. */
    public String owner() {
        return onType.<String> map(Declared::typeName).orElse(QUERY);
    }

    private static Declared of(Method method) {
        Optional<Class<?>> source = Arrays.stream(method.getParameters()).filter(p -> p.isAnnotationPresent(Source.class))
                .<Class<?>> map(Parameter::getType).findFirst();
        Name name = method.getAnnotation(Name.class);
        return new Declared(source, name == null ? method.getName() : name.value(), element(method.getGenericReturnType()),
                method);
    }

    private static Class<?> element(Type type) {
        return type instanceof ParameterizedType list ? (Class<?>) list.getActualTypeArguments()[0] : (Class<?>) type;
    }
}
