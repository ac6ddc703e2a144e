package org.historiograph.graph;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a field whose rows a function of the database gives, for what is more than a way along the tables: a search, a count
 * by decade. The
 * function is called with the attributes {@link #with} of the object that has the field (nothing for a field of the query),
 * then with the
 * field's arguments in the order of the declaration; what the client leaves out is null. The Java method is never called.
 *
 * <p>
 * An object is the function's only row; a list is all its rows, in the order of {@link #order}. Together with {@link Rows} it
 * is a
 * connection, and {@link Rows#order} has to end in what tells all rows apart. The rows are those of an entity's table, or have
 * columns named
 * like the components of a record in lower snake case, {@code claim_id} for a component {@code claim} that is an entity.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Called {

    String value();

    String[] with() default { "id" };

    String[] order() default {};

    /** The function that is called instead when an argument is given, say {@code topic = timeline_of_topic}. */
    String given() default "";

    /** The entity for each of whose rows the function gives one when no argument is given: how many there are is known. */
    Class<?> each() default void.class;
}
