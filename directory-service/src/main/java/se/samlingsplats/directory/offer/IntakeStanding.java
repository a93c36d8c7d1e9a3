package se.samlingsplats.directory.offer;

import static se.samlingsplats.directory.offer.IntakeState.CLOSED;
import static se.samlingsplats.directory.offer.IntakeState.NOT_YET_OPEN;
import static se.samlingsplats.directory.offer.IntakeState.OPEN;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where an intake stands, and when the clock moves it next. */
record IntakeStanding(IntakeState intakeState, @Nullable Instant nextCrossing) {

    static final IntakeStanding SHUT = new IntakeStanding(CLOSED, null);

    /** Of whose intake nothing is known takes in whoever comes. */
    static IntakeStanding at(Instant moment, @Nullable Intake intake) {
        var opensAt = intake == null ? null : intake.opensAt();
        var closesAt = intake == null ? null : intake.closesAt();
        if (opensAt != null && moment.isBefore(opensAt)) {
            return new IntakeStanding(NOT_YET_OPEN, opensAt);
        }
        return closesAt != null && !moment.isBefore(closesAt) ? SHUT : new IntakeStanding(OPEN, closesAt);
    }

    boolean isDue(Instant now) {
        return nextCrossing != null && !nextCrossing.isAfter(now);
    }
}
