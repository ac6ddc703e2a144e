package org.historiograph.graph;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares what a list of the schema consists of. The method that carries it is never called: the list becomes a
 * connection with pages, a filter and orders (see {@link Connections}), and the planner reads its meaning from here.
 *
 * <p>
 * Without a {@code @Source} parameter the list has all rows of its type. With one it has the rows from which the path
 * {@link #by} leads to that source.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Rows {

    /**
     * The way from a row of the list to the object that has the list: attributes with dots between, say
     * {@code source.contributors.person}.
     */
    String by() default "";

    /** Restricts the list by an attribute, say {@code stance = SUPPORTS}. */
    String where() default "";

    /**
     * The order when the client asks for none: attributes, each ascending; a name that is a column of the link table of
     * {@link #by} means that
     * column. The id comes last by itself.
     */
    String[] order() default {};
}
