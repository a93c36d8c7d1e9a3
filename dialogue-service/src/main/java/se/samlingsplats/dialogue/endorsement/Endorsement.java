package se.samlingsplats.dialogue.endorsement;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.samlingsplats.dialogue.document.Fact;

/** An organisation's stance on one text version of a recommendation; its next stance takes the place of this one. */
public record Endorsement(
        @Id UUID id,
        UUID recommendationId,
        UUID actorId,
        EndorsementContent content,
        Instant createdAt,
        Instant updatedAt,
        @Version long version) {

    static Endorsement give(UUID id, UUID recommendation, UUID actor, EndorsementContent content, Instant now) {
        mustGiveReason(content);
        return new Endorsement(id, recommendation, actor, content, now, now, 0);
    }

    Endorsement giveAgain(EndorsementContent newContent, Instant now) {
        mustGiveReason(newContent);
        return next(newContent.after(content.facts()), now);
    }

    Endorsement withdraw(Instant now) {
        if (!stands()) {
            throw new EndorsementProblem.WithdrawnAlready();
        }
        return next(content.withdrawn(now), now);
    }

    Endorsement with(Fact fact) {
        return next(content.with(fact), updatedAt);
    }

    public boolean stands() {
        return content.withdrawnAt() == null;
    }

    /** Given to these very words; given to others it waits to be confirmed again. */
    public boolean isTo(int textVersion) {
        return stands() && content.textVersion() == textVersion;
    }

    private Endorsement next(EndorsementContent newContent, Instant now) {
        return new Endorsement(id, recommendationId, actorId, newContent, createdAt, now, version);
    }

    private static void mustGiveReason(EndorsementContent content) {
        if (content.stance() == Stance.DOES_NOT_SUPPORT && content.reason().isMissing()) {
            throw new EndorsementProblem.ReasonMissing();
        }
        if (content.stance() == Stance.SUPPORTS_MAINLY && content.reservation().isMissing()) {
            throw new EndorsementProblem.ReservationMissing();
        }
    }
}
