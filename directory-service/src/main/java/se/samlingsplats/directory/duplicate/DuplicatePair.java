package se.samlingsplats.directory.duplicate;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two actors side by side.
 *
 * @param score of the last search of the register; 0 where it found them no more
 */
@Schema(name = "DuplicatePair")
record DuplicatePair(
        State state,
        int score,

        @Schema(description = "What speaks for it and against it")
        List<Reason> reasons,

        Candidate.Side one,
        Candidate.Side other,
        @Nullable Dismissal dismissed) {

    /** Of a merged pair {@code one} was merged into {@code other}. */
    @Schema(name = "DuplicateState")
    enum State {
        OPEN,
        DISMISSED,
        MERGED
    }

    /** Why the two are not one. */
    @Schema(name = "DuplicateDismissalReason")
    enum NotTheSame {
        OTHER_ORGANISATION,
        BRANCH,
        PREDECESSOR,
        PART_OF_THE_OTHER
    }

    /** Holds until either side changes in what is compared. */
    @Schema(name = "DuplicateDismissal")
    record Dismissal(NotTheSame reason, String byRole, Instant at) {}
}
