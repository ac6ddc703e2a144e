package org.historiograph.plan;

import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.OrderBy;

import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.EmbeddableMappingType;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.metamodel.mapping.internal.BasicAttributeMapping;
import org.hibernate.metamodel.mapping.internal.EmbeddedAttributeMapping;
import org.hibernate.metamodel.mapping.internal.ToOneAttributeMapping;
import org.hibernate.persister.collection.AbstractCollectionPersister;
import org.hibernate.persister.entity.EntityPersister;
import org.historiograph.graph.Declared;
import org.historiograph.graph.Kept;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;

/** The tables behind the schema's types, read from Hibernate's mapping of the entities. */
final class Tables {

    private final Map<Class<?>, Table> byEntity = new LinkedHashMap<>();

    Tables(SessionFactoryImplementor sessions) {
        Collection<EntityPersister> entities = new java.util.ArrayList<>();
        sessions.getMappingMetamodel().forEachEntityDescriptor(entities::add);
        // All tables first, because columns of one refer to another.
        entities.forEach(entity -> byEntity.put(entity.getMappedClass(),
                new Table(Declared.typeName(entity.getMappedClass()), entity.getIdentifierTableName())));
        entities.forEach(this::read);
        entities.forEach(entity -> Arrays.stream(entity.getMappedClass().getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(Kept.class))
                .forEach(field -> keep(get(entity.getMappedClass()), field)));
    }

    /** Says of a list that the row itself has a copy of its items, now that all columns are known. */
    private static void keep(Table table, Field list) {
        Kept kept = list.getAnnotation(Kept.class);
        Meaning.Parts parts = (Meaning.Parts) table.fields.get(list.getName());
        Table items = new Table(parts.step().to().type, null);
        for (String path : kept.paths())
            copy(parts.step().to(), path(path), items, path.replace('.', '_'));
        table.fields.put(list.getName(),
                new Meaning.Parts(parts.step(), parts.order(), new Meaning.Kept(kept.column(), items)));
    }

    private static void copy(Table from, List<String> path, Table to, String name) {
        if (path.size() == 1) {
            Column original = from.column(path.get(0));
            value(to, path.get(0), new Column(null, name, original.type(), original.nullable()));
            return;
        }
        Step.Up step = ((Meaning.One) from.fields.get(path.get(0))).step();
        if (step.foreignKey().nullable())
            throw new IllegalStateException("Not every " + from + " has its " + path.get(0) + ", so no copy of it can be kept");
        Meaning.Copied copied = (Meaning.Copied) to.fields.computeIfAbsent(path.get(0),
                unseen -> new Meaning.Copied(new Table(step.to().type, null)));
        copy(step.to(), path.subList(1, path.size()), copied.part(), name);
    }

    Collection<Table> all() {
        return byEntity.values();
    }

    Optional<Table> find(Class<?> entity) {
        return Optional.ofNullable(byEntity.get(entity));
    }

    /** The table behind an entity, or the columns of a record that a function gives. */
    Table get(Class<?> type) {
        return find(type).orElseGet(() -> {
            if (!type.isRecord())
                throw new IllegalStateException(type.getName() + " is neither an entity nor a record");
            Table columns = new Table(Declared.typeName(type), null);
            byEntity.put(type, columns);
            for (RecordComponent component : type.getRecordComponents())
                read(columns, component);
            return columns;
        });
    }

    private void read(Table columns, RecordComponent component) {
        String name = component.getName();
        String column = new PhysicalNamingStrategySnakeCaseImpl().toPhysicalColumnName(Identifier.toIdentifier(name), null)
                .getText();
        boolean nullable = !component.getType().isPrimitive() && !component.isAnnotationPresent(NonNull.class);
        Optional<Table> entity = find(component.getType());
        if (entity.isPresent()) {
            Step.Up step = new Step.Up(new Column(null, column + "_id", ValueType.ID, nullable), entity.get());
            columns.columns.put(name, step.foreignKey()); // a further function may be called with the id
            columns.fields.put(name, new Meaning.One(step));
            columns.ways.put(name, Way.of(step));
        } else
            value(columns, name, new Column(null, column, ValueType.of(component.getType()), nullable));
    }

    /** The entity class behind a table; empty for the query and for embedded types. */
    Optional<Class<?>> entity(Table table) {
        return byEntity.entrySet().stream().filter(entry -> entry.getValue() == table).<Class<?>> map(Map.Entry::getKey)
                .findFirst();
    }

    private void read(EntityPersister entity) {
        Table table = byEntity.get(entity.getMappedClass());
        value(table, "id", new Column(null, "id", ValueType.ID, false));
        entity.getAttributeMappings().forEach(attribute -> read(table, entity.getMappedClass(), attribute));
    }

    private void read(Table table, Class<?> owner, AttributeMapping attribute) {
        String name = attribute.getAttributeName();
        if (attribute instanceof BasicAttributeMapping basic)
            value(table, name, column(null, basic, isNullable(owner, name)));
        else if (attribute instanceof EmbeddedAttributeMapping embedded)
            table.fields.put(name, embedded(table, embedded.getEmbeddableTypeDescriptor()));
        else if (attribute instanceof ToOneAttributeMapping one)
            toOne(table, name, one, isNullable(owner, name));
        else if (attribute instanceof PluralAttributeMapping many)
            parts(table, name, owner, many);
        else
            throw new IllegalStateException("The planner has no meaning for " + owner.getName() + "." + name);
    }

    private static void value(Table table, String name, Column column) {
        table.columns.put(name, column);
        table.fields.put(name, new Meaning.Value(column));
    }

    private static Column column(String struct, BasicAttributeMapping basic, boolean nullable) {
        return new Column(struct, basic.getSelectableName(), ValueType.of(basic.getJavaType().getJavaTypeClass()), nullable);
    }

    /** What the schema says, which Hibernate isn't told: null only where it is annotated so. */
    private static boolean isNullable(Class<?> owner, String name) {
        return find(owner, name).map(field -> !field.getType().isPrimitive() && (field.isAnnotationPresent(Nullable.class)
                || !field.getDeclaringClass().isAnnotationPresent(DefaultNonNull.class))).orElse(false);
    }

    private static Meaning embedded(Table table, EmbeddableMappingType type) {
        SelectableMapping aggregate = type.getAggregateMapping();
        String struct = aggregate == null ? null : aggregate.getSelectableName();
        Table part = new Table(Declared.typeName(type.getJavaType().getJavaTypeClass()), table.name);
        type.getAttributeMappings()
                .forEach(sub -> value(part, sub.getAttributeName(), column(struct, (BasicAttributeMapping) sub, true)));
        return new Meaning.Embedded(part, struct);
    }

    private void toOne(Table table, String name, ToOneAttributeMapping one, boolean nullable) {
        Column key = new Column(null, one.getForeignKeyDescriptor().getKeyPart().getSelectable(0).getSelectableName(),
                ValueType.ID, nullable);
        Step.Up step = new Step.Up(key, get(one.getEntityMappingType().getMappedJavaType().getJavaTypeClass()));
        table.fields.put(name, new Meaning.One(step));
        table.ways.put(name, Way.of(step));
    }

    private void parts(Table table, String name, Class<?> owner, PluralAttributeMapping many) {
        AbstractCollectionPersister collection = (AbstractCollectionPersister) many.getCollectionDescriptor();
        if (collection.getElementPersister() == null)
            throw new IllegalStateException("The planner has no meaning for " + owner.getName() + "." + name);
        Table to = get(collection.getElementPersister().getMappedClass());
        String key = collection.getKeyColumnNames()[0];
        Step step = collection.isOneToMany() ? new Step.Down(to, new Column(null, key, ValueType.ID, false))
                : new Step.Across(collection.getTableName(), key, collection.getElementColumnNames()[0], to);
        table.ways.put(name, Way.of(step));
        order(collection, find(owner, name).orElseThrow())
                .ifPresent(order -> table.fields.put(name, new Meaning.Parts(step, order, null)));
    }

    /** Lists without an order of their own aren't parts: the schema shows them as connections, which a feature declares. */
    private static Optional<String> order(AbstractCollectionPersister collection, Field attribute) {
        if (collection.getIndexColumnNames() != null)
            return Optional.of(collection.getIndexColumnNames()[0]);
        return Optional.ofNullable(attribute.getAnnotation(OrderBy.class)).map(OrderBy::value);
    }

    /** Empty for what a mapped superclass has. */
    private static Optional<Field> find(Class<?> owner, String name) {
        // Not by getField: Panache hides public fields behind accessors.
        return Arrays.stream(owner.getDeclaredFields()).filter(field -> field.getName().equals(name)).findFirst();
    }

    static List<String> path(String dotted) {
        return List.of(dotted.split("\\."));
    }
}
