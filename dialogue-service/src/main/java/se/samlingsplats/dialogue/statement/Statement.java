package se.samlingsplats.dialogue.statement;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.samlingsplats.dialogue.dialogue.DialogueId;
import se.samlingsplats.dialogue.dialogue.ImportedDialogue;
import se.samlingsplats.dialogue.facilitator.Facilitating;
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
        @Nullable DerivedFrom derivedFrom,
        Instant createdAt,
        Instant updatedAt,
        @Version long version) {

    static final int HIDDEN = -1;
    static final int WAITING = 0;
    static final int APPROVED = 1;

    /** What whoever facilitates writes is approved as it is written. */
    static Statement seed(StatementId id, DialogueId dialogue, NewStatement wanted, Caller by, Instant now) {
        return derived(id, dialogue, wanted, null, by, now);
    }

    /** @param source what it was taken from; null for a thought of one's own */
    static Statement derived(
            StatementId id,
            DialogueId dialogue,
            NewStatement wanted,
            @Nullable DerivedFrom source,
            Caller by,
            Instant now) {
        Facilitating.must(by, dialogue.value());
        return of(id, dialogue, wanted, true, wanted.isMeta(), APPROVED, source, now);
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
        var waiting = of(id, dialogue, wanted, false, false, WAITING, null, now);
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
                null,
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
            @Nullable DerivedFrom source,
            Instant now) {
        var texts = new StatementTexts(wanted.texts());
        texts.mustHave(wanted.language());
        return new Statement(id, dialogue, texts, wanted.language(), seed, meta, moderation, null, source, now, now, 0);
    }

    Statement moderate(int decision, @Nullable ModerationReason reason, Caller by, Instant now) {
        Facilitating.must(by, dialogueId.value());
        if (reason == ModerationReason.UNREAD || (decision == HIDDEN && reason == null)) {
            throw new StatementProblem.ReasonMissing();
        }
        return next(texts, meta, decision, reason, now);
    }

    /** Translations come and improve; the words people voted on stay. */
    Statement revise(StatementRevision revision, Caller by, Instant now) {
        Facilitating.must(by, dialogueId.value());
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
        if (moderation != APPROVED && !Facilitating.may(reader, dialogueId.value())) {
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
                id,
                dialogueId,
                newTexts,
                originalLanguage,
                seed,
                newMeta,
                decision,
                reason,
                derivedFrom,
                createdAt,
                now,
                version);
    }
}
