package se.samlingsplats.dialogue.document;

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
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** At least one language, none of them blank, each within its bound and without control characters. */
@Retention(RUNTIME)
@Target({FIELD, PARAMETER, TYPE_USE})
@Constraint(validatedBy = Worded.Check.class)
public @interface Worded {

    /** Most characters in one language. */
    int max();

    String message() default "Give a text in Swedish or English, not blank, of at most {max} characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<Worded, Words> {

        private int max;

        @Override
        public void initialize(Worded constraint) {
            max = constraint.max();
        }

        @Override
        public boolean isValid(@Nullable Words words, ConstraintValidatorContext context) {
            return words == null
                    || !words.isMissing()
                            && Stream.of(words.sv(), words.en())
                                    .filter(Objects::nonNull)
                                    .allMatch(this::isText);
        }

        private boolean isText(String text) {
            return !text.isBlank()
                    && text.length() <= max
                    && text.codePoints().allMatch(c -> !Character.isISOControl(c) || c == '\n' || c == '\t');
        }
    }
}
