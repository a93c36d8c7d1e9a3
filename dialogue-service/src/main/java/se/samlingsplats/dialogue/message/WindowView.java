package se.samlingsplats.dialogue.message;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

/** A window as others see it. */
record WindowView(UUID id, long version, @JsonUnwrapped WindowContent content, Instant createdAt, Instant updatedAt) {

    static WindowView of(InfluenceWindow window) {
        return new WindowView(window.id(), window.version(), window.content(), window.createdAt(), window.updatedAt());
    }
}
