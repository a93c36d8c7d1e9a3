package se.samlingsplats.dialogue.dialogue;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a dialogue. It tells what is going on; when votes are taken is said by the dialogue's own opens and closes.
 *
 * @param opens null: when the phase before it closes, and for the first one from the beginning
 * @param closes null: when the next one opens
 */
@Schema(name = "DialoguePhase")
record Phase(
        @NotNull Kind kind,
        @Nullable Instant opens,
        @Nullable Instant closes) {

    @Schema(name = "DialoguePhaseKind")
    enum Kind {
        STATEMENTS,
        VOTING,
        RESULTS,
        RECOMMENDATION,
        FOLLOW_UP
    }

    /** Hours never go back, neither within a phase nor from one to the next. */
    static boolean areInOrder(List<Phase> phases) {
        var last = Instant.MIN;
        for (var phase : phases) {
            if (phase.opens != null) {
                if (phase.opens.isBefore(last)) {
                    return false;
                }
                last = phase.opens;
            }
            if (phase.closes != null) {
                if (!phase.closes.isAfter(last)) {
                    return false;
                }
                last = phase.closes;
            }
        }
        return true;
    }
}
