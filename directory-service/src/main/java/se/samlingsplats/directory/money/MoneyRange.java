package se.samlingsplats.directory.money;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * From one amount to another in one currency; either may be open.
 *
 * @param currency ISO 4217
 */
@Money.Valid
public record MoneyRange(
        @Schema(example = "50000.00") @Nullable String min,
        @Schema(example = "300000.00") @Nullable String max,
        @Schema(example = "SEK") String currency) {

    public MoneyRange {
        min = min == null ? null : new Money(min, currency).amount();
        max = max == null ? null : new Money(max, currency).amount();
    }

    /** Of a valid range only. */
    public boolean startsAboveItsEnd() {
        return isAbove(min, max);
    }

    /** No amount lies in both; of valid ranges in one currency only. */
    public boolean misses(MoneyRange other) {
        return isAbove(min, other.max) || isAbove(other.min, max);
    }

    private static boolean isAbove(@Nullable String one, @Nullable String other) {
        return one != null && other != null && new BigDecimal(one).compareTo(new BigDecimal(other)) > 0;
    }

    static final class Check implements ConstraintValidator<Money.Valid, MoneyRange> {

        @Override
        public boolean isValid(@Nullable MoneyRange range, ConstraintValidatorContext context) {
            return range == null
                    || (isKnown(range.currency, context)
                            & isAmount("min", range.min, range.currency, context)
                            & isAmount("max", range.max, range.currency, context));
        }

        private static boolean isKnown(@Nullable String currency, ConstraintValidatorContext context) {
            return Money.isCurrency(currency) || refuse("currency", context);
        }

        /** Without a currency nobody knows how many decimals an amount may have. */
        private static boolean isAmount(
                String name, @Nullable String amount, @Nullable String currency, ConstraintValidatorContext context) {
            return amount == null
                    || !Money.isCurrency(currency)
                    || Money.isValid(amount, currency)
                    || refuse(name, context);
        }

        private static boolean refuse(String name, ConstraintValidatorContext context) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode(name)
                    .addConstraintViolation();
            return false;
        }
    }
}
