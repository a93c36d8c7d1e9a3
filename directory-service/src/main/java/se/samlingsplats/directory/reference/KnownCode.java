package se.samlingsplats.directory.reference;

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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The value is a code of one of our lists. */
@Retention(RUNTIME)
@Target({FIELD, PARAMETER, TYPE_USE})
@Constraint(validatedBy = KnownCode.Check.class)
public @interface KnownCode {

    CodeList value();

    /** What else will do, though no code of the list. */
    String[] or() default {};

    String message() default "Use a code of the list {value}, see /api/reference";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<KnownCode, String> {

        private CodeList list = CodeList.SECTORS;
        private List<String> others = List.of();

        @Override
        public void initialize(KnownCode constraint) {
            list = constraint.value();
            others = List.of(constraint.or());
        }

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null
                    || others.contains(value)
                    || ReferenceData.load().has(list, value);
        }
    }
}
