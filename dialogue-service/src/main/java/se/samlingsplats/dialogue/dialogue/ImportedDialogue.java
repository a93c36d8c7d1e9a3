package se.samlingsplats.dialogue.dialogue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dialogue that was held elsewhere and is over.
 *
 * @param sv its question in Swedish, where there is one
 * @param en its question in English, where there is one; one of the two is there
 * @param language in which its statements were written
 * @param opens when the first vote was cast, if that is known
 * @param closes when the last vote was cast, if that is known
 */
public record ImportedDialogue(
        @Nullable String sv,
        @Nullable String en,
        String language,
        @Nullable Instant opens,
        @Nullable Instant closes,
        List<Statement> statements) {

    long shown() {
        return statements.stream()
                .filter(statement -> statement.moderation() == 1)
                .count();
    }

    /**
     * One of its statements.
     *
     * @param sourceId what it was called there
     * @param moderation 1 shown, −1 not shown, 0 waiting
     */
    public record Statement(UUID id, String sourceId, String text, boolean seed, boolean meta, int moderation) {}
}
