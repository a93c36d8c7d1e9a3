package se.samlingsplats.directory.person;

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
import java.net.IDN;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One plain address: no name beside it, no quotes, nothing that a mail header could mistake for more. */
@Retention(RUNTIME)
@Target({FIELD, PARAMETER, TYPE_USE})
@Constraint(validatedBy = MailAddress.Check.class)
public @interface MailAddress {

    String message() default "Give one e-mail address, like anna@example.se";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<MailAddress, String> {

        private static final int MOST = 254;
        private static final Pattern LOCAL =
                Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
        private static final Pattern DOMAIN =
                Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || isAddress(value);
        }

        private static boolean isAddress(String value) {
            var at = value.lastIndexOf('@');
            return at > 0
                    && at <= 64
                    && value.length() <= MOST
                    && LOCAL.matcher(value.substring(0, at)).matches()
                    && DOMAIN.matcher(ascii(value.substring(at + 1))).matches();
        }

        private static String ascii(String domain) {
            try {
                return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(java.util.Locale.ROOT);
            } catch (IllegalArgumentException e) {
                return "";
            }
        }
    }
}
