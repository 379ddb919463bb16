package org.hearth.tenancy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The tables and views of a feature, on its package. Others go through its public types; what they may do with a table in their own
 * set-based SQL is said here, by the owner. A test reads entities and SQL texts and holds it.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Owns {
    /** Names without a schema are of a centre's own, others of the platform: {@code registry.member}. */
    String[] value();

    /** Which of them others may read. */
    String[] shared() default {};

    /** Which of them others may write, and who: {@code session < centre.day.imports}. */
    String[] filled() default {};
}
