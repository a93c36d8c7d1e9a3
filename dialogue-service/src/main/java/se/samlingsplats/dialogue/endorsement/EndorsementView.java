package se.samlingsplats.dialogue.endorsement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.dialogue.document.Fact;
import se.samlingsplats.dialogue.document.Words;
import se.samlingsplats.events.Change;
import se.samlingsplats.web.Position;

/**
 * An endorsement as others see it, over HTTP and in events. The form is fixed by contracts/dialogue/endorsement.
 *
 * @param names of the organisation, and {@code sector}, as they stood when it endorsed
 * @param reason why it does not support the text
 * @param reservation what it does not support in it
 */
record EndorsementView(
        UUID id,
        long version,
        UUID recommendationId,
        int textVersion,
        String contentHash,
        UUID actorId,
        Words names,
        @Nullable String sector,
        boolean sectorConfirmed,
        Mandate mandate,
        Stance stance,
        Words reason,
        Words reservation,
        String protocolReference,
        Instant endorsedAt,
        @Nullable Instant withdrawnAt,
        List<Fact> facts,
        Instant createdAt,
        Instant updatedAt) {

    static final String TOPIC = "dialogue.endorsement";

    static EndorsementView of(Endorsement endorsement) {
        var content = endorsement.content();
        return new EndorsementView(
                endorsement.id(),
                endorsement.version(),
                endorsement.recommendationId(),
                content.textVersion(),
                content.contentHash(),
                endorsement.actorId(),
                content.names(),
                content.sector(),
                content.sectorConfirmed(),
                content.mandate(),
                content.stance(),
                content.reason(),
                content.reservation(),
                content.protocolReference(),
                content.endorsedAt(),
                content.withdrawnAt(),
                content.facts(),
                endorsement.createdAt(),
                endorsement.updatedAt());
    }

    static Change change(Endorsement saved, String fact, String byRole) {
        return new Change(TOPIC, saved.id(), saved.version(), fact, byRole, of(saved));
    }

    Position position() {
        return new Position(TOPIC, id, version);
    }
}
