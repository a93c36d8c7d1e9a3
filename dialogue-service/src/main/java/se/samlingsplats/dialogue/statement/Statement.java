package se.samlingsplats.dialogue.statement;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.samlingsplats.dialogue.dialogue.Dialogue;
import se.samlingsplats.dialogue.dialogue.DialogueId;
import se.samlingsplats.dialogue.dialogue.ImportedDialogue;
import se.samlingsplats.web.Caller;

/** One thought to agree or disagree with. Holds no author: who wrote it stands apart and can be forgotten. */
record Statement(
        @Id StatementId id,
        DialogueId dialogueId,
        StatementTexts texts,
        String originalLanguage,
        boolean seed,
        boolean meta,
        int moderation,
        @Nullable ModerationReason moderationReason,
        Instant createdAt,
        Instant updatedAt,
        @Version long version) {

    static final int HIDDEN = -1;
    static final int WAITING = 0;
    static final int APPROVED = 1;

    /** A curator's own statement is approved as it is written. */
    static Statement seed(StatementId id, DialogueId dialogue, NewStatement wanted, Caller by, Instant now) {
        Dialogue.mustBeCurator(by);
        return of(id, dialogue, wanted, true, wanted.isMeta(), APPROVED, now);
    }

    /**
     * It waits for a curator, or is shown until one has read it. What seems to name how a person can be reached waits in
     * any case, and the curator sees why.
     */
    static Statement submit(
            StatementId id, DialogueId dialogue, NewStatement wanted, boolean shownUnread, Instant now) {
        if (wanted.texts().size() != 1) {
            throw new StatementProblem.OneLanguage();
        }
        var waiting = of(id, dialogue, wanted, false, false, WAITING, now);
        if (ContactDetails.areIn(wanted.texts().values())) {
            return waiting.next(waiting.texts, false, WAITING, ModerationReason.PERSONAL_DATA, now);
        }
        return shownUnread ? waiting.next(waiting.texts, false, APPROVED, ModerationReason.UNREAD, now) : waiting;
    }

    static Statement imported(DialogueId dialogue, ImportedDialogue.Statement wanted, String language, Instant now) {
        return new Statement(
                new StatementId(wanted.id()),
                dialogue,
                new StatementTexts(Map.of(language, wanted.text())),
                language,
                wanted.seed(),
                wanted.meta(),
                wanted.moderation(),
                wanted.moderation() == HIDDEN ? ModerationReason.OTHER : null,
                now,
                now,
                0);
    }

    private static Statement of(
            StatementId id,
            DialogueId dialogue,
            NewStatement wanted,
            boolean seed,
            boolean meta,
            int moderation,
            Instant now) {
        var texts = new StatementTexts(wanted.texts());
        texts.mustHave(wanted.language());
        return new Statement(id, dialogue, texts, wanted.language(), seed, meta, moderation, null, now, now, 0);
    }

    Statement moderate(int decision, @Nullable ModerationReason reason, Caller by, Instant now) {
        Dialogue.mustBeCurator(by);
        if (reason == ModerationReason.UNREAD || (decision == HIDDEN && reason == null)) {
            throw new StatementProblem.ReasonMissing();
        }
        return next(texts, meta, decision, reason, now);
    }

    /** Translations come and improve; the words people voted on stay. */
    Statement revise(StatementRevision revision, Caller by, Instant now) {
        Dialogue.mustBeCurator(by);
        var newTexts = new StatementTexts(revision.texts());
        newTexts.mustHave(originalLanguage);
        if (moderation == APPROVED && !newTexts.in(originalLanguage).equals(texts.in(originalLanguage))) {
            throw new StatementProblem.OriginalFixed();
        }
        return next(newTexts, revision.meta(), moderation, isUnread() ? null : moderationReason, now);
    }

    /** A new version that says what is true from now on: everybody may see it. */
    Statement announced(Instant now) {
        return next(texts, meta, moderation, moderationReason, now);
    }

    Statement shownTo(Caller reader) {
        if (moderation != APPROVED && !reader.isCurator()) {
            throw new StatementProblem.NotFound();
        }
        return this;
    }

    boolean isApproved() {
        return moderation == APPROVED;
    }

    /** Shown before any curator has read it. */
    boolean isUnread() {
        return moderationReason == ModerationReason.UNREAD;
    }

    private Statement next(
            StatementTexts newTexts, boolean newMeta, int decision, @Nullable ModerationReason reason, Instant now) {
        return new Statement(
                id, dialogueId, newTexts, originalLanguage, seed, newMeta, decision, reason, createdAt, now, version);
    }
}
