package se.samlingsplats.directory.text;

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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bounds each language's text; language tags follow BCP 47, {@code und} is undetermined. */
@Retention(RUNTIME)
@Target({FIELD, PARAMETER, TYPE_USE})
@Constraint(validatedBy = Localized.Check.class)
public @interface Localized {

    /** Most characters in one language. */
    int max();

    /** Whether at least one language must be there. */
    boolean required() default false;

    String message() default "Give texts by language, for example sv and en";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<Localized, LocalizedText> {

        private static final int MOST_LANGUAGES = 30;

        private int max;
        private boolean required;

        @Override
        public void initialize(Localized constraint) {
            max = constraint.max();
            required = constraint.required();
        }

        @Override
        public boolean isValid(@Nullable LocalizedText value, ConstraintValidatorContext context) {
            var problem = value == null ? null : problem(value.texts());
            if (problem == null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(problem).addConstraintViolation();
            return false;
        }

        private @Nullable String problem(Map<String, String> texts) {
            if (required && texts.isEmpty()) {
                return "Give a text in at least one language";
            }
            if (texts.size() > MOST_LANGUAGES) {
                return "Give at most " + MOST_LANGUAGES + " languages";
            }
            if (!texts.keySet().stream().allMatch(tag -> tag.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}"))) {
                return "Use language tags such as sv, en or und";
            }
            if (texts.values().stream().anyMatch(String::isBlank)) {
                return "A text may not be empty; leave the language out instead";
            }
            if (texts.values().stream().anyMatch(text -> text.length() > max)) {
                return "A text may have at most " + max + " characters";
            }
            return texts.values().stream().allMatch(PlainText.Check::isPlain)
                    ? null
                    : "A text may not hold control characters";
        }
    }
}
