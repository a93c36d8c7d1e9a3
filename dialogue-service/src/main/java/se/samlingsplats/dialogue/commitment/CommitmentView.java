package se.samlingsplats.dialogue.commitment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import se.samlingsplats.dialogue.commitment.CommitmentContent.Step;
import se.samlingsplats.dialogue.document.Fact;
import se.samlingsplats.dialogue.document.Money;
import se.samlingsplats.dialogue.document.Words;
import se.samlingsplats.events.Change;
import se.samlingsplats.web.Position;

/**
 * A commitment as others see it, over HTTP and in events. The form is fixed by contracts/dialogue/commitment.
 *
 * @param names of the organisation, as it was called when it pledged
 * @param reference the organisation's own
 */
record CommitmentView(
        UUID id,
        long version,
        UUID recommendationId,
        UUID actorId,
        Words names,
        Instrument instrument,
        Money amount,
        Words purposes,
        String reference,
        CommitmentState state,
        List<Step> steps,
        List<Fact> facts,
        Instant createdAt,
        Instant updatedAt) {

    static final String TOPIC = "dialogue.commitment";

    static CommitmentView of(Commitment commitment) {
        var content = commitment.content();
        return new CommitmentView(
                commitment.id(),
                commitment.version(),
                commitment.recommendationId(),
                commitment.actorId(),
                content.names(),
                content.instrument(),
                content.amount(),
                content.purposes(),
                commitment.reference(),
                commitment.state(),
                content.steps(),
                content.facts(),
                commitment.createdAt(),
                commitment.updatedAt());
    }

    static Change change(Commitment saved, String fact, String byRole) {
        return new Change(TOPIC, saved.id(), saved.version(), fact, byRole, of(saved));
    }

    Position position() {
        return new Position(TOPIC, id, version);
    }
}
