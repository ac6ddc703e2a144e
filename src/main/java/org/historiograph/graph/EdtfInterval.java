package org.historiograph.graph;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An argument that is a date or interval in EDTF; others are refused with the code INVALID_DATE. A function gets the days that
 * it allows.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface EdtfInterval {
}
