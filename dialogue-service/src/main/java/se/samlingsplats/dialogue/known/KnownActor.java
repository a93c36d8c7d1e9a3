package se.samlingsplats.dialogue.known;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.dialogue.document.Words;

/**
 * An organisation as the directory last told of it.
 *
 * @param sector a code; null when nobody knows
 * @param sectorConfirmed whether a curator said so, not an import or the organisation itself
 */
public record KnownActor(
        UUID id,
        @Nullable String slug,
        Words names,
        @Nullable String sector,
        boolean sectorConfirmed,
        String status) {

    public boolean isPublished() {
        return "PUBLISHED".equals(status);
    }
}
