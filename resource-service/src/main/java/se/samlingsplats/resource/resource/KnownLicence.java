package se.samlingsplats.resource.resource;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An SPDX id of our table, the address of a Creative Commons licence, or one of our two codes. */
@Constraint(validatedBy = KnownLicence.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@interface KnownLicence {

    String message() default "must be an SPDX id, a Creative Commons address, OFFICIAL_TEXT or UNKNOWN_LINK_ONLY";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The table holds what texts, data and tools of this sector come under; it grows when one is missing. */
    final class Check implements ConstraintValidator<KnownLicence, String> {

        private static final Set<String> CODES = Set.of("OFFICIAL_TEXT", "UNKNOWN_LINK_ONLY");
        private static final Pattern CC_ID =
                Pattern.compile("CC-BY(-NC)?(-SA|-ND)?-[1-4]\\.0|CC0-1\\.0|CC-PDDC|CC-PDM-1\\.0");
        private static final Pattern CC_ADDRESS =
                Pattern.compile("https?://creativecommons\\.org/(licenses/by(-nc)?(-sa|-nd)?/[1-4]\\.[05](/[a-z]{2})?"
                        + "|publicdomain/(zero|mark)/1\\.0)/?(deed\\.[a-z]{2})?");
        private static final Set<String> SPDX = Set.of(
                "0BSD",
                "AGPL-3.0-only",
                "AGPL-3.0-or-later",
                "Apache-2.0",
                "BSD-2-Clause",
                "BSD-3-Clause",
                "BSL-1.0",
                "EUPL-1.1",
                "EUPL-1.2",
                "GFDL-1.3-only",
                "GFDL-1.3-or-later",
                "GPL-2.0-only",
                "GPL-2.0-or-later",
                "GPL-3.0-only",
                "GPL-3.0-or-later",
                "ISC",
                "LGPL-2.1-only",
                "LGPL-2.1-or-later",
                "LGPL-3.0-only",
                "LGPL-3.0-or-later",
                "MIT",
                "MIT-0",
                "MPL-2.0",
                "ODbL-1.0",
                "ODC-By-1.0",
                "OFL-1.1",
                "OGL-UK-3.0",
                "PDDL-1.0",
                "Unlicense",
                "etalab-2.0");

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null
                    || CODES.contains(value)
                    || SPDX.contains(value)
                    || CC_ID.matcher(value).matches()
                    || CC_ADDRESS.matcher(value).matches();
        }
    }
}
