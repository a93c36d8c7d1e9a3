package se.samlingsplats.search.page;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Facts as people write them; what doesn't look as expected stays as it is. */
final class Wording {

    private Wording() {}

    /** As exact as it was given: a year, a month or a day. */
    static String date(String text, Language language) {
        try {
            return switch (text.length()) {
                case 7 -> YearMonth.parse(text).format(DateTimeFormatter.ofPattern("LLLL uuuu", language.locale));
                case 10 -> LocalDate.parse(text).format(DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale));
                default -> text;
            };
        } catch (DateTimeException e) {
            return text;
        }
    }

    /** Öre only where there are some. */
    static String money(String amount, @Nullable String currency, Language language) {
        try {
            var value = new BigDecimal(amount);
            var format = NumberFormat.getCurrencyInstance(language.locale);
            format.setCurrency(Currency.getInstance(String.valueOf(currency)));
            var digits = value.stripTrailingZeros().scale() <= 0 ? 0 : 2;
            format.setMinimumFractionDigits(digits);
            format.setMaximumFractionDigits(digits);
            return format.format(value);
        } catch (IllegalArgumentException e) {
            return currency == null ? amount : amount + " " + currency;
        }
    }

    static @Nullable String organisationNumber(@Nullable String number) {
        return number != null && number.matches("[0-9]{10}")
                ? number.substring(0, 6) + "-" + number.substring(6)
                : number;
    }

    static @Nullable String language(@Nullable String code, Language language) {
        return code == null ? null : Locale.forLanguageTag(code).getDisplayLanguage(language.locale);
    }
}
