package se.samlingsplats.directory.mail;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** One plain address, without a name or a second one. */
@Retention(RUNTIME)
@Target({FIELD, PARAMETER, TYPE_USE})
@Constraint(validatedBy = {})
@Pattern(regexp = MailAddress.FORM)
@Size(max = 254)
@ReportAsSingleViolation
public @interface MailAddress {

    String FORM = "[^\\s\\p{Z}\\p{C}@<>,;:\"]{1,64}@[^\\s\\p{Z}\\p{C}@<>,;:\"]{1,189}";

    String message() default "Give one e-mail address, such as namn@example.org";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
