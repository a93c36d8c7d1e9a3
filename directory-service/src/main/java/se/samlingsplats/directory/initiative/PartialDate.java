package se.samlingsplats.directory.initiative;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/** A day, or a month of which no day is known. As text {@code 2021-10-05} or {@code 2021-10}. */
@Schema(type = "string", example = "2021-10", description = "A month (2021-10) or a day (2021-10-05)")
public record PartialDate(LocalDate firstDay, LocalDate lastDay) {

    @JsonCreator
    public static PartialDate of(String text) {
        try {
            return text.length() == "2021-10".length() ? month(YearMonth.parse(text)) : day(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("neither a month nor a day", e);
        }
    }

    private static PartialDate month(YearMonth month) {
        return new PartialDate(month.atDay(1), month.atEndOfMonth());
    }

    private static PartialDate day(LocalDate day) {
        return new PartialDate(day, day);
    }

    @Override
    @JsonValue
    public String toString() {
        return firstDay.equals(lastDay)
                ? firstDay.toString()
                : YearMonth.from(firstDay).toString();
    }
}
