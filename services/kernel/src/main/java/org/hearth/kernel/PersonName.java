package org.hearth.kernel;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name of somebody who signs in. The identity provider refuses what could be markup or code (Keycloak's
 * {@code person-name-prohibited-characters}); whoever types it is told so before it is asked.
 */
@Pattern(regexp = PersonName.ALLOWED)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface PersonName {
    String ALLOWED = "[^<>&\"$%!#?§;*~/\\\\|^=\\[\\]{}()\\x00-\\x1f\\x7f-\\x9f\\u2028\\u2029]*";

    /** Fixed by the specification of constraints; texts come from {@link Violations}. */
    String message() default "";

    /** Fixed by the specification of constraints. */
    Class<?>[] groups() default {};

    /** Fixed by the specification of constraints. */
    Class<? extends Payload>[] payload() default {};
}
