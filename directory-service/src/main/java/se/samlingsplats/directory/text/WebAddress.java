package se.samlingsplats.directory.text;

import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An address a visitor may safely follow: http or https, a named host on the public net, nobody's credentials. */
@Retention(RUNTIME)
@Constraint(validatedBy = WebAddress.Check.class)
public @interface WebAddress {

    String message() default "Give an http or https address with a host name, at most 500 characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<WebAddress, String> {

        private static final int LONGEST = 500;
        private static final Pattern HOST = Pattern.compile(
                "([\\p{L}\\p{N}]([\\p{L}\\p{N}_-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}][\\p{L}\\p{N}-]{1,62}");

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || isWebAddress(value);
        }

        private static boolean isWebAddress(String value) {
            try {
                var address = new URI(value);
                return value.length() <= LONGEST
                        && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                        && address.getRawUserInfo() == null
                        && HOST.matcher(hostOf(address)).matches();
            } catch (URISyntaxException e) {
                return false;
            }
        }

        /** A host with å ä ö is no host to {@link URI}, but it is one to browsers. */
        private static String hostOf(URI address) {
            if (address.getHost() != null) {
                return address.getHost();
            }
            var authority = address.getRawAuthority();
            return authority == null ? "" : authority.replaceFirst(":[0-9]{1,5}$", "");
        }
    }
}
