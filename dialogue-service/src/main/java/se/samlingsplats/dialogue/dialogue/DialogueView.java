package se.samlingsplats.dialogue.dialogue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.events.Change;
import se.samlingsplats.web.Position;

/**
 * A dialogue as others see it, over HTTP and in events. The form is fixed by contracts/dialogue/dialogue.
 *
 * @param pause why and since when an open dialogue takes no votes for now; null while it goes on
 */
record DialogueView(
        DialogueId id,
        long version,
        String slug,
        List<String> aliases,
        @JsonUnwrapped DialogueProfile profile,
        DialogueStatus status,
        @Nullable Pause pause,
        int statementCount,
        Instant createdAt,
        Instant updatedAt) {

    static final String TOPIC = "dialogue.dialogue";

    static DialogueView of(Dialogue dialogue) {
        return new DialogueView(
                dialogue.id(),
                dialogue.version(),
                dialogue.slug(),
                dialogue.aliases(),
                dialogue.profile(),
                dialogue.status(),
                dialogue.pause(),
                dialogue.statementCount(),
                dialogue.createdAt(),
                dialogue.updatedAt());
    }

    static Change change(Dialogue saved, String fact, String byRole) {
        return new Change(TOPIC, saved.id().value(), saved.version(), fact, byRole, of(saved));
    }

    Position position() {
        return new Position(TOPIC, id.value(), version);
    }
}
