package se.samlingsplats.resource.resource;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** An absolute http or https address of a named host, without a user name or password in it. */
@Constraint(validatedBy = WebLink.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@interface WebLink {

    String message() default "must be a whole http or https address";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Syntax only: whether the link answers is another job. */
    final class Check implements ConstraintValidator<WebLink, String> {

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || isWebAddress(value);
        }

        private static boolean isWebAddress(String value) {
            try {
                var uri = new URI(value).parseServerAuthority();
                return uri.getScheme() != null
                        && uri.getScheme().matches("https?")
                        && uri.getHost() != null
                        && uri.getHost().contains(".")
                        && uri.getUserInfo() == null;
            } catch (URISyntaxException e) {
                return false;
            }
        }
    }
}
