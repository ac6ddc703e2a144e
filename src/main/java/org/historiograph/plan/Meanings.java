package org.historiograph.plan;

import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.historiograph.graph.ById;
import org.historiograph.graph.Called;
import org.historiograph.graph.Declared;
import org.historiograph.graph.EdtfInterval;
import org.historiograph.graph.Find;
import org.historiograph.graph.Longest;
import org.historiograph.graph.Node;
import org.historiograph.graph.OneOf;
import org.historiograph.graph.Range;
import org.historiograph.graph.Rows;
import org.historiograph.graph.Through;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;

/** What every field of the schema means: the entities' own attributes, and what the features declare. */
final class Meanings {

    private final Tables tables;
    private final Table query = new Table("Query", null);
    private final Map<String, Table> byType = new LinkedHashMap<>();
    private final List<Declared> declared;

    Meanings(Tables tables, List<Declared> declared) {
        this.tables = tables;
        this.declared = declared;
        tables.all().forEach(table -> byType.put(table.type, table));
        byType.put(query.type, query);
        declared.stream().filter(field -> field.method().isAnnotationPresent(Rows.class)).forEach(this::ways);
        declared.forEach(field -> owner(field).fields.put(field.name(), meaning(field)));
        tables.all().forEach(table -> byType.put(table.type, table)); // with the records that functions give
    }

    Table query() {
        return query;
    }

    /** Fields of the schema that the planner couldn't answer; they would fail in the middle of a query. */
    List<String> missing(GraphQLSchema schema) {
        return byType.values().stream().filter(table -> schema.getType(table.type) instanceof GraphQLObjectType)
                .flatMap(table -> schema.getObjectType(table.type).getFieldDefinitions().stream()
                        .map(GraphQLFieldDefinition::getName)
                        .filter(field -> !table.fields.containsKey(field)).map(field -> table.type + "." + field))
                .toList();
    }

    private Table owner(Declared field) {
        return field.onType().map(tables::get).orElse(query);
    }

    /** A declared list is a way too, so that other declarations can go along it. */
    private void ways(Declared list) {
        String by = list.method().getAnnotation(Rows.class).by();
        if (!by.isEmpty()) // what a function gives is no way
            owner(list).ways.put(list.name(),
                    way(tables.get(list.ofType()), Tables.path(by)).reversed(tables.get(list.ofType())));
    }

    private Way way(Table from, List<String> path) {
        Way way = null;
        Table at = from;
        for (String name : path) {
            Way next = step(at, name);
            way = way == null ? next : way.then(next);
            at = way.to();
        }
        return way;
    }

    private Way step(Table from, String name) {
        Way way = from.ways.get(name);
        if (way != null)
            return way;
        // Perhaps a declared list that hasn't had its turn yet.
        Declared list = declared.stream().filter(field -> owner(field) == from && field.name().equals(name)
                && field.method().isAnnotationPresent(Rows.class)).findFirst()
                .orElseThrow(() -> new IllegalStateException("No way '" + name + "' leads from " + from));
        ways(list);
        return from.ways.get(name);
    }

    private Meaning meaning(Declared field) {
        var method = field.method();
        if (method.isAnnotationPresent(Rows.class))
            return rows(field, method.getAnnotation(Rows.class));
        if (method.isAnnotationPresent(Find.class))
            return new Meaning.Found(tables.get(field.ofType()), arguments(tables.get(field.ofType()), method.getParameters()));
        if (method.isAnnotationPresent(OneOf.class))
            return new Meaning.Choice(Stream.of(method.getAnnotation(OneOf.class).value())
                    .map(option -> (Meaning.One) owner(field).fields.get(option)).toList());
        if (method.isAnnotationPresent(Through.class)) {
            Step.Up step = new Step.Up(owner(field).column(method.getAnnotation(Through.class).value()),
                    tables.get(field.ofType()));
            return new Meaning.One(step);
        }
        if (method.isAnnotationPresent(ById.class))
            return new Meaning.ById(name(method.getParameters()[0]), byType.values().stream()
                    .filter(table -> tables.entity(table).filter(Node.class::isAssignableFrom).isPresent()).toList());
        if (method.isAnnotationPresent(Called.class))
            return called(field, method.getAnnotation(Called.class));
        throw new IllegalStateException(
                "The planner has no meaning for " + field.owner() + "." + field.name() + ": annotate " + method);
    }

    private Meaning rows(Declared field, Rows rows) {
        Table of = tables.get(field.ofType());
        String[] where = rows.where().split(" = ");
        return new Meaning.Rows(field.owner() + "." + field.name(), of, origin(field, rows, of),
                where.length == 2 ? new Meaning.Restriction(where[0], where[1]) : null, List.of(rows.order()));
    }

    private Origin origin(Declared field, Rows rows, Table of) {
        if (field.method().isAnnotationPresent(Called.class))
            return call(field, field.method().getAnnotation(Called.class));
        return rows.by().isEmpty() ? new Origin.All() : new Origin.Back(way(of, Tables.path(rows.by())));
    }

    private Meaning called(Declared field, Called called) {
        var method = field.method();
        boolean nullable = !method.isAnnotationPresent(NonNull.class);
        if (field.ofType() == String.class)
            return new Meaning.Computed(call(field, called), ValueType.TEXT, nullable);
        Table of = tables.get(field.ofType());
        if (List.class.isAssignableFrom(method.getReturnType()))
            return new Meaning.Series(call(field, called), of, List.of(called.order()));
        return new Meaning.Single(call(field, called), of, nullable);
    }

    private Origin.Call call(Declared field, Called called) {
        List<Column> with = field.onType().isEmpty() ? List.of() : Stream.of(called.with()).map(owner(field)::column).toList();
        List<Origin.Argument> arguments = Stream.of(field.method().getParameters())
                .filter(parameter -> !parameter.isAnnotationPresent(Source.class))
                .map(Meanings::argument).toList();
        String[] given = called.given().split(" = ");
        return new Origin.Call(called.value(), with, arguments, given.length == 2 ? Map.of(given[0], given[1]) : Map.of(),
                called.each() == void.class ? null : tables.get(called.each()));
    }

    private static Origin.Argument argument(Parameter parameter) {
        if (parameter.getParameterizedType() instanceof ParameterizedType list)
            return new Origin.Argument(name(parameter), ValueType.of((Class<?>) list.getActualTypeArguments()[0]), true, null,
                    null);
        ValueType type = parameter.isAnnotationPresent(EdtfInterval.class) ? ValueType.INTERVAL
                : ValueType.of(parameter.getType());
        return new Origin.Argument(name(parameter), type, false, parameter.getAnnotation(Range.class),
                parameter.getAnnotation(Longest.class));
    }

    private static Map<String, Column> arguments(Table of, Parameter[] parameters) {
        Map<String, Column> arguments = new LinkedHashMap<>();
        for (Parameter parameter : parameters)
            arguments.put(name(parameter), of.column(name(parameter)));
        return arguments;
    }

    private static String name(Parameter parameter) {
        return parameter.getAnnotation(Name.class).value();
    }
}
