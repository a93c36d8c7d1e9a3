package se.samlingsplats.directory.imports.mapping;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
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
        var places = rule.everyDatePast().stream()
                .map(pointer -> dates(pointer, record))
                .filter(dates -> !dates.isEmpty())
                .toList();
        var ended = places.stream().filter(dates -> !dates.contains(false)).count();
        if (ended > 0 && (2 * ended >= places.size() || ended >= enough(rule))) {
            return true;
        }
        if (places.stream().anyMatch(dates -> dates.contains(true))) {
            findings.add(Finding.warning(
                    rule.everyDatePast().getFirst().text(),
                    "ended-in-part",
                    "The source gives an end to a part of it and none to another; it is kept as existing"));
        }
        return false;
    }

    private static int enough(Ending rule) {
        return Objects.requireNonNullElse(rule.enough(), Integer.MAX_VALUE);
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
