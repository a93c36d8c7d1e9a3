package se.samlingsplats.dialogue.recommendation;

import java.time.Instant;
import java.util.UUID;
import se.samlingsplats.dialogue.document.Words;

/**
 * A change that an organisation proposed, once it is decided.
 *
 * @param names of the organisation, as it was called then
 * @param textVersion what it wanted to change
 */
public record Amendment(
        UUID id,
        UUID actorId,
        Words names,
        int textVersion,
        Words proposal,
        Outcome outcome,
        Words reason,
        Instant decidedAt) {

    public enum Outcome {
        ACCEPTED,
        PARTLY,
        REJECTED
    }
}
