package se.samlingsplats.search.support;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** @param fullUntil the first day on which there is room again */
public record Capacity(
        @Nullable Integer available, @Nullable LocalDate fullUntil) {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    /** As far as it is said; from when there is room again it no longer counts. */
    boolean isFull() {
        return available == null ? fullUntil != null : available == 0;
    }

    @Nullable
    Instant roomFrom() {
        return fullUntil == null ? null : fullUntil.atStartOfDay(SWEDEN).toInstant();
    }

    boolean isFullAt(Instant now) {
        var room = roomFrom();
        return isFull() && (room == null || now.isBefore(room));
    }
}
