package se.samlingsplats.dialogue.endorsement;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samlingsplats.dialogue.recommendation.Days;
import se.samlingsplats.dialogue.recommendation.Recommendation;

/** The day that something is said of: today unless told, and none on which it could not have been said. */
@Component
public class AsOf {

    private final Clock clock;

    AsOf(Clock clock) {
        this.clock = clock;
    }

    public LocalDate of(@Nullable LocalDate asked, Recommendation recommendation) {
        var today = LocalDate.ofInstant(clock.instant(), Days.STOCKHOLM);
        if (asked == null) {
            return today;
        }
        if (asked.isAfter(today) || asked.isBefore(LocalDate.ofInstant(recommendation.createdAt(), Days.STOCKHOLM))) {
            throw new EndorsementProblem.AsOfOutOfRange();
        }
        return asked;
    }
}
