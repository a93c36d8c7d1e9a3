package se.samlingsplats.dialogue.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.dialogue.dialogue.DialogueId;
import se.samlingsplats.dialogue.facilitator.Facilitating;
import se.samlingsplats.events.Change;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.Position;

/**
 * A statement as others see it, over HTTP and in events. The form is fixed by contracts/dialogue/statement.
 *
 * @param derivedFrom what it was taken from; left out for a thought of somebody's own
 */
public record StatementView(
        StatementId id,
        long version,
        DialogueId dialogueId,
        StatementTexts texts,
        String originalLanguage,
        List<String> missingTranslations,
        boolean seed,
        boolean meta,
        int moderation,
        @Nullable ModerationReason moderationReason,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DerivedFrom derivedFrom,
        Instant createdAt,
        Instant updatedAt) {

    static final String TOPIC = "dialogue.statement";

    static StatementView of(Statement statement) {
        return of(statement, statement.texts());
    }

    static Change change(Statement saved, String fact, Caller by) {
        return change(saved, fact, Facilitating.role(by, saved.dialogueId().value()));
    }

    /** Hidden words are repeated nowhere, not even to say that they are hidden. */
    static Change change(Statement saved, String fact, String byRole) {
        var texts = saved.moderation() == Statement.HIDDEN ? StatementTexts.NONE : saved.texts();
        return new Change(TOPIC, saved.id().value(), saved.version(), fact, byRole, of(saved, texts));
    }

    private static StatementView of(Statement statement, StatementTexts texts) {
        return new StatementView(
                statement.id(),
                statement.version(),
                statement.dialogueId(),
                texts,
                statement.originalLanguage(),
                texts.missing(),
                statement.seed(),
                statement.meta(),
                statement.moderation(),
                statement.moderationReason(),
                statement.derivedFrom(),
                statement.createdAt(),
                statement.updatedAt());
    }

    Position position() {
        return new Position(TOPIC, id.value(), version);
    }
}
