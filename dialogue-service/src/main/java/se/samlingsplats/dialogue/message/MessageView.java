package se.samlingsplats.dialogue.message;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.dialogue.document.Fact;
import se.samlingsplats.dialogue.document.Words;
import se.samlingsplats.dialogue.message.MessageContent.Endorser;
import se.samlingsplats.dialogue.recommendation.Evidence;
import se.samlingsplats.events.Change;
import se.samlingsplats.web.Position;

/**
 * A message as others see it, over HTTP and in events. The form is fixed by contracts/dialogue/message.
 *
 * @param figures the one fact behind it
 * @param source where that stands
 */
record MessageView(
        UUID id,
        long version,
        Words sentences,
        Words figures,
        Evidence source,
        @Nullable UUID recommendationId,
        List<Endorser> endorsers,
        boolean retired,
        List<Fact> facts,
        Instant createdAt,
        Instant updatedAt) {

    static final String TOPIC = "dialogue.message";

    static MessageView of(Message message) {
        var content = message.content();
        return new MessageView(
                message.id(),
                message.version(),
                content.sentences(),
                content.figures(),
                content.source(),
                content.recommendationId(),
                content.endorsers(),
                message.retired(),
                content.facts(),
                message.createdAt(),
                message.updatedAt());
    }

    static Change change(Message saved, String fact, String byRole) {
        return new Change(TOPIC, saved.id(), saved.version(), fact, byRole, of(saved));
    }

    Position position() {
        return new Position(TOPIC, id, version);
    }
}
