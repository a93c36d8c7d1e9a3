package se.samlingsplats.search.page;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Facts as people write them; what doesn't look as expected stays as it is. */
final class Wording {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

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

    /** From one amount to another; null when neither is known. */
    static @Nullable String range(
            @Nullable String min, @Nullable String max, @Nullable String currency, Language language) {
        var from = min == null ? null : money(min, currency, language);
        var to = max == null ? null : money(max, currency, language);
        if (from == null) {
            return to == null ? null : language.pick("högst ", "at most ") + to;
        }
        return to == null ? language.pick("minst ", "at least ") + from : from + " – " + to;
    }

    /** By Swedish clocks. */
    static String moment(Instant moment, Language language) {
        return moment.atZone(SWEDEN).format(DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm", language.locale));
    }

    /** From when until when: the day once, if it is one. */
    static String span(Instant from, Instant until, Language language) {
        var end = until.atZone(SWEDEN);
        var sameDay = from.atZone(SWEDEN).toLocalDate().equals(end.toLocalDate());
        return moment(from, language) + " – "
                + (sameDay ? end.format(DateTimeFormatter.ofPattern("HH:mm")) : moment(until, language));
    }

    /** What ends at midnight ends with the day before. */
    static String until(Instant end, Language language) {
        var there = end.atZone(SWEDEN);
        return there.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? language.pick("till och med ", "through ")
                        + date(there.toLocalDate().minusDays(1).toString(), language)
                : language.pick("till ", "until ") + moment(end, language);
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
