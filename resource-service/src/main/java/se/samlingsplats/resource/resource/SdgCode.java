package se.samlingsplats.resource.resource;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A goal ({@code 17}) or target ({@code 17.17}, {@code 1.a}) of Agenda 2030. */
@Constraint(validatedBy = SdgCode.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@interface SdgCode {

    String message() default "must be a goal or target of Agenda 2030";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** 17 goals, 169 targets. */
    final class Check implements ConstraintValidator<SdgCode, String> {

        /** Per goal: how many numbered targets; beside it the last letter of those about means. */
        private static final int[] NUMBERED = {5, 5, 9, 7, 6, 6, 3, 10, 5, 7, 7, 8, 3, 7, 9, 10, 19};

        private static final String LAST_LETTER = "bcdccbbbccccbccb-";
        static final Set<String> CODES =
                IntStream.rangeClosed(1, 17).boxed().flatMap(Check::codesOf).collect(Collectors.toUnmodifiableSet());

        private static Stream<String> codesOf(int goal) {
            var numbered = IntStream.rangeClosed(1, NUMBERED[goal - 1]).mapToObj(target -> goal + "." + target);
            var lettered = IntStream.rangeClosed('a', LAST_LETTER.charAt(goal - 1))
                    .mapToObj(letter -> goal + "." + (char) letter);
            return Stream.concat(Stream.of(String.valueOf(goal)), Stream.concat(numbered, lettered));
        }

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || CODES.contains(value);
        }
    }
}
