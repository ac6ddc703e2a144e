package org.historiograph.graph;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A list whose items a column of its owner's table has as well: an array of a composite type, in the order of the list. A query
 * that asks for nothing else of the items is answered from there.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Kept {

    /** The column. */
    String column();

    /**
     * What it has of an item: its attributes, and those of what it refers to, such as {@code person.name}. The composite type
     * has them under the same names with underscores, such as {@code person_name}.
     */
    String[] paths();
}
