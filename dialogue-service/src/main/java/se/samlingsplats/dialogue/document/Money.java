package se.samlingsplats.dialogue.document;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * An amount as a decimal text, so that nobody's floating point touches it.
 *
 * @param amount with the decimals of its currency: {@code 800000} becomes {@code 800000.00}
 * @param currency ISO 4217
 */
@Money.Valid
public record Money(String amount, String currency) {

    private static final String AMOUNT = "[0-9]{1,15}(\\.[0-9]{1,3})?";

    public Money {
        if (isValid(amount, currency)) {
            amount = new BigDecimal(amount)
                    .setScale(decimals(currency), RoundingMode.UNNECESSARY)
                    .toPlainString();
        }
    }

    private static boolean isValid(@Nullable String amount, @Nullable String currency) {
        return amount != null
                && currency != null
                && amount.matches(AMOUNT)
                && currency.matches("[A-Z]{3}")
                && Currency.getAvailableCurrencies().stream()
                        .anyMatch(known -> known.getCurrencyCode().equals(currency))
                && new BigDecimal(amount).stripTrailingZeros().scale() <= decimals(currency);
    }

    private static int decimals(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    @Retention(RUNTIME)
    @Target(TYPE)
    @Constraint(validatedBy = Check.class)
    @interface Valid {

        String message() default "Give the amount as a decimal text with the decimals of its ISO 4217 currency";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    static final class Check implements ConstraintValidator<Valid, Money> {

        @Override
        public boolean isValid(@Nullable Money money, ConstraintValidatorContext context) {
            return money == null || Money.isValid(money.amount, money.currency);
        }
    }
}
