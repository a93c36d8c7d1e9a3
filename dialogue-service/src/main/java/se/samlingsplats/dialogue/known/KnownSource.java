package se.samlingsplats.dialogue.known;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.dialogue.document.Words;

/** Something a recommendation can be based on. */
public record KnownSource(Kind kind, UUID id, @Nullable String slug, Words titles) {

    public enum Kind {
        STATEMENT,
        NEED,
        RESOURCE,
        MEETING
    }
}
