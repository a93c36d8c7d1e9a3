package se.samlingsplats.directory.offer;

import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A time zone with rules of its own for summer time, not a bare distance from UTC. */
@Retention(RUNTIME)
@Constraint(validatedBy = KnownZone.Check.class)
@interface KnownZone {

    String message() default "Give a time zone by its name, such as Europe/Stockholm";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<KnownZone, String> {

        @Override
        public boolean isValid(@Nullable String zone, ConstraintValidatorContext context) {
            return zone == null || ZoneId.getAvailableZoneIds().contains(zone);
        }
    }
}
