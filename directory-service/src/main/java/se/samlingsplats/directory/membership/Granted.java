package se.samlingsplats.directory.membership;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.speaker.SpeakerRole;

/** A role that can be given: not to speak for an actor is none. */
@Retention(RUNTIME)
@Target({FIELD, PARAMETER, TYPE_USE})
@Constraint(validatedBy = Granted.Check.class)
@interface Granted {

    String message() default "OWNER or EDITOR";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<Granted, SpeakerRole> {

        @Override
        public boolean isValid(@Nullable SpeakerRole role, ConstraintValidatorContext context) {
            return role != SpeakerRole.NONE;
        }
    }
}
