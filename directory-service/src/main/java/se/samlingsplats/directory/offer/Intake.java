package se.samlingsplats.directory.offer;

import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When applications are taken in, as its owner says it: by the clocks of a place, whatever their rules will be then.
 *
 * @param opens the first minute that is open
 * @param closes the first minute that is closed again
 * @param rolling applications are taken in all the time; the two moments may still bound it
 */
public record Intake(
        @Schema(description = "First open minute; null: it is open until it closes") @Nullable
        CivilTime opens,

        @Schema(description = "First minute that is closed again; null: nobody has said") @Nullable
        CivilTime closes,

        @Schema(description = "Name of a time zone; Europe/Stockholm unless told", example = "Europe/Stockholm")
        @KnownZone
        String zone,

        @Schema(description = "Taken in all the time, within the two moments if they are given")
        Boolean rolling) {

    private static final String SWEDEN = "Europe/Stockholm";

    public Intake {
        zone = requireNonNullElse(zone, SWEDEN);
        rolling = requireNonNullElse(rolling, false);
    }

    @Nullable
    Instant opensAt() {
        return opens == null ? null : opens.in(ZoneId.of(zone));
    }

    @Nullable
    Instant closesAt() {
        return closes == null ? null : closes.in(ZoneId.of(zone));
    }

    /** Also when only the missing hour of spring turns the two around. */
    boolean closesBeforeItOpens() {
        var from = opensAt();
        var to = closesAt();
        return opens != null
                && closes != null
                && from != null
                && to != null
                && (closes.compareTo(opens) <= 0 || !to.isAfter(from));
    }
}
