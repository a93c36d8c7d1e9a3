package se.samlingsplats.directory.offer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;

/** A date and a time to the minute as a clock on the wall shows them. As text {@code 2026-12-01T09:00}. */
@Schema(type = "string", example = "2026-12-01T09:00", description = "Date and time of the zone, to the minute")
public record CivilTime(LocalDateTime value) implements Comparable<CivilTime> {

    @JsonCreator
    public static CivilTime of(String text) {
        if (!text.matches("[12][0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}")) {
            throw new IllegalArgumentException("not a date and a time to the minute");
        }
        try {
            return new CivilTime(LocalDateTime.parse(text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("no such date or time", e);
        }
    }

    /**
     * The moment that is meant: a time that is skipped when clocks go forward is as much later as they skip, one that
     * comes twice is the first of the two.
     */
    Instant in(ZoneId zone) {
        return ZonedDateTime.ofLocal(value, zone, null).toInstant();
    }

    @Override
    public int compareTo(CivilTime other) {
        return value.compareTo(other.value);
    }

    @Override
    @JsonValue
    public String toString() {
        return value.toString();
    }
}
