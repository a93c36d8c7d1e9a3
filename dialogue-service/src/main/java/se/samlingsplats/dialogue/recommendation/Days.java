package se.samlingsplats.dialogue.recommendation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Days begin and end where the organisations are. */
public final class Days {

    public static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private Days() {}

    /** Never below zero: a day before it began is no wait. */
    public static long between(LocalDate from, LocalDate to) {
        return Math.max(0, ChronoUnit.DAYS.between(from, to));
    }
}
