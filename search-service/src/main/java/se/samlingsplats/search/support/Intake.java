package se.samlingsplats.search.support;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When applications are taken in.
 *
 * @param closesAt the first moment that is closed again
 */
public record Intake(@Nullable Instant opensAt, @Nullable Instant closesAt, boolean rolling) {

    boolean isBefore(Instant now) {
        return opensAt != null && now.isBefore(opensAt);
    }

    boolean isOver(Instant now) {
        return closesAt != null && !now.isBefore(closesAt);
    }

    boolean isOpen(Instant now) {
        return !isBefore(now) && !isOver(now);
    }
}
