package se.samlingsplats.dialogue.message;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import se.samlingsplats.events.Change;

/** A window as others see it, over HTTP and in events. The form is fixed by contracts/dialogue/window. */
record WindowView(UUID id, long version, @JsonUnwrapped WindowContent content, Instant createdAt, Instant updatedAt) {

    static final String TOPIC = "dialogue.window";

    static Change change(InfluenceWindow saved, String fact, String byRole) {
        return new Change(TOPIC, saved.id(), saved.version(), fact, byRole, of(saved));
    }

    static WindowView of(InfluenceWindow window) {
        return new WindowView(window.id(), window.version(), window.content(), window.createdAt(), window.updatedAt());
    }
}
