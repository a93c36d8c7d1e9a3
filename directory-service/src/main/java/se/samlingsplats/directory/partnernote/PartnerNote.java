package se.samlingsplats.directory.partnernote;

import static se.samlingsplats.directory.partnernote.PartnerNoteStatus.DECLINED;
import static se.samlingsplats.directory.partnernote.PartnerNoteStatus.EXPIRED;
import static se.samlingsplats.directory.partnernote.PartnerNoteStatus.PROPOSED;
import static se.samlingsplats.directory.partnernote.PartnerNoteStatus.PUBLISHED;
import static se.samlingsplats.directory.partnernote.PartnerNoteStatus.WITHDRAWN;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.samlingsplats.web.Caller;

/**
 * That an organisation seeks partners. What its own people write is shown once a curator has looked at it.
 *
 * @param actorName as the organisation was called when it said so
 */
@Table("partner_note")
record PartnerNote(
        @Id PartnerNoteId id,
        PartnerNoteProfile profile,
        String actorName,
        PartnerNoteStatus status,
        @Nullable DeclineReason declinedBecause,
        @Nullable Instant publishedAt,
        Instant createdAt,
        Instant updatedAt,
        @Version long version) {

    enum DeclineReason {
        OUT_OF_SCOPE,
        ADVERTISING,
        UNCLEAR,
        NOT_TRUE,
        UNLAWFUL
    }

    static PartnerNote write(
            PartnerNoteId id, PartnerNoteProfile profile, String actorName, Caller by, LocalDate today, Instant now) {
        var looked = by.isCurator();
        return new PartnerNote(
                id,
                checked(profile, today),
                actorName,
                looked ? PUBLISHED : PROPOSED,
                null,
                looked ? now : null,
                now,
                now,
                0);
    }

    /** Its own people change what nobody has looked at; of what is shown they can only take it away. */
    PartnerNote revise(PartnerNoteProfile newProfile, Caller by, LocalDate today, Instant now) {
        mustBeOpen();
        if (status == PUBLISHED && !by.isCurator()) {
            throw new PartnerNoteProblem.NotYours("Only curators change what is shown; withdraw it and write another");
        }
        if (!newProfile.about().equals(profile.about()) || !newProfile.actorId().equals(profile.actorId())) {
            throw new PartnerNoteProblem.Moved();
        }
        return with(checked(newProfile, today), status, null, publishedAt, now);
    }

    PartnerNote publish(Instant now) {
        mustBe(PROPOSED);
        return with(profile, PUBLISHED, null, now, now);
    }

    PartnerNote decline(DeclineReason reason, Instant now) {
        mustBe(PROPOSED);
        return with(profile, DECLINED, reason, null, now);
    }

    PartnerNote withdraw(Instant now) {
        mustBeOpen();
        return with(profile, WITHDRAWN, null, publishedAt, now);
    }

    PartnerNote expire(Instant now) {
        mustBeOpen();
        return with(profile, EXPIRED, null, publishedAt, now);
    }

    boolean wasPublished() {
        return publishedAt != null;
    }

    private static PartnerNoteProfile checked(PartnerNoteProfile profile, LocalDate today) {
        if (profile.until().isBefore(today) || profile.until().isAfter(today.plusYears(1))) {
            throw new PartnerNoteProblem.UntilOutOfRange();
        }
        return profile;
    }

    private void mustBeOpen() {
        if (status != PROPOSED && status != PUBLISHED) {
            throw new PartnerNoteProblem.WrongStatus(status);
        }
    }

    private void mustBe(PartnerNoteStatus wanted) {
        if (status != wanted) {
            throw new PartnerNoteProblem.WrongStatus(status);
        }
    }

    private PartnerNote with(
            PartnerNoteProfile newProfile,
            PartnerNoteStatus next,
            @Nullable DeclineReason reason,
            @Nullable Instant published,
            Instant now) {
        return new PartnerNote(id, newProfile, actorName, next, reason, published, createdAt, now, version);
    }
}
