package se.samlingsplats.directory.imports.mapping;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.imports.mapping.ImportProfile.Ending;
import tools.jackson.databind.JsonNode;

/** Tells whether a record is about something that no longer exists. */
final class Endings {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private final @Nullable Ending rule;
    private final Clock clock;

    Endings(@Nullable Ending rule, Clock clock) {
        this.rule = rule;
        this.clock = clock;
    }

    boolean hasEnded(JsonNode record, List<Finding> findings) {
        if (rule == null) {
            return false;
        }
        var somewhere = false;
        for (var pointer : rule.everyDatePast()) {
            var past = dates(pointer, record);
            if (!past.isEmpty() && !past.contains(false)) {
                return true;
            }
            somewhere |= past.contains(true);
        }
        if (somewhere) {
            findings.add(Finding.warning(
                    rule.everyDatePast().getFirst().text(),
                    "ended-in-part",
                    "The source gives an end to a part of it and none to another; it is kept as existing"));
        }
        return false;
    }

    /** One answer per entry, so that an entry without a date speaks against the end. */
    private List<Boolean> dates(SourcePointer pointer, JsonNode record) {
        var last = pointer.steps().getLast();
        var entries =
                new SourcePointer("", pointer.steps().subList(0, pointer.steps().size() - 1));
        return entries.values(record)
                .map(entry -> isPast(entry.path(last).asString("")))
                .toList();
    }

    /** Knows years, days and instants; a year has passed when it is over. */
    private boolean isPast(String date) {
        var today = LocalDate.now(clock.withZone(STOCKHOLM));
        try {
            return date.matches("\\d{4}")
                    ? Integer.parseInt(date) < today.getYear()
                    : date.length() >= 10
                            && !LocalDate.parse(date.substring(0, 10)).isAfter(today);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
