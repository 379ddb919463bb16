package org.hearth.kernel;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An address somebody can be invited at and signs in with: what the identity provider takes as both address and user name. */
@Pattern(regexp = MailAddress.ALLOWED)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface MailAddress {
    String ALLOWED = "|(?=[^@]{1,64}@)[A-Za-z0-9_+-]+(\\.[A-Za-z0-9_+-]+)*@" + MailAddress.LABEL + "(\\."
            + MailAddress.LABEL + ")*";

    /** One part of a domain: a host has no underscore in its name (RFC 1123), and the identity provider takes no address with one. */
    String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    /** Fixed by the specification of constraints; texts come from {@link Violations}. */
    String message() default "";

    /** Fixed by the specification of constraints. */
    Class<?>[] groups() default {};

    /** Fixed by the specification of constraints. */
    Class<? extends Payload>[] payload() default {};
}
