package se.samlingsplats.directory.need;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Now, and which day that is where the organisations are. */
record Moment(Instant now, ZoneId zone) {

    static Moment of(Clock clock) {
        return new Moment(clock.instant().truncatedTo(ChronoUnit.MILLIS), clock.getZone());
    }

    LocalDate today() {
        return dayOf(now);
    }

    LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
