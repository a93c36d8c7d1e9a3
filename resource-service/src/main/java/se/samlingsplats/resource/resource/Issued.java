package se.samlingsplats.resource.resource;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/** When something came out, as precisely as is known: {@code 2021}, {@code 2021-10} or {@code 2021-10-05}. */
record Issued(@JsonValue String text) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Issued {
        switch (text.length()) {
            case 4 -> Year.parse(text);
            case 7 -> YearMonth.parse(text);
            case 10 -> LocalDate.parse(text);
            default -> throw new IllegalArgumentException("A year, a month or a day");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
