package se.samlingsplats.directory.offer;

import static org.springframework.data.relational.core.mapping.Embedded.OnEmpty.USE_EMPTY;
import static se.samlingsplats.directory.offer.OfferStatus.ACTIVE;
import static se.samlingsplats.directory.offer.OfferStatus.RETIRED;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import se.samlingsplats.directory.actor.RetireReason;
import se.samlingsplats.directory.actor.Sources;
import se.samlingsplats.directory.speaker.SpeakerRole;
import se.samlingsplats.web.Caller;

/**
 * A support (<i>stöd</i>) that somebody gives. Every change returns the next state.
 *
 * @param assuredAt when somebody last said that the facts are still true
 * @param revision one more per change by people; the clock makes a version but no revision
 */
record Offer(
        @Id OfferId id,
        String slug,
        List<String> aliases,
        OfferProfile profile,
        @Embedded(onEmpty = USE_EMPTY) IntakeStanding standing,
        @Nullable RetireReason retiredBecause,
        @Nullable Instant assuredAt,
        Sources sources,
        Instant createdAt,
        Instant updatedAt,
        long revision,
        @Version long version) {

    static Offer publish(OfferId id, OfferProfile profile, String slug, Caller by, SpeakerRole role, Instant now) {
        mustBeEditableBy(by, role);
        return new Offer(
                id,
                slug,
                List.of(),
                OfferRules.checked(profile),
                standing(profile, now),
                null,
                null,
                Sources.NONE,
                now,
                now,
                1,
                0);
    }

    /** The slug is the present one unless the title asks for another. */
    Offer revise(OfferProfile newProfile, String newSlug, Caller by, SpeakerRole role, Instant now) {
        mustBeChangeableBy(by, role);
        var former = new LinkedHashSet<>(aliases);
        former.add(slug);
        former.remove(newSlug);
        return new Offer(
                id,
                newSlug,
                List.copyOf(former),
                OfferRules.checked(newProfile),
                standing(newProfile, now),
                null,
                assuredAt,
                sources,
                createdAt,
                now,
                revision + 1,
                version);
    }

    Offer assure(Caller by, SpeakerRole role, Instant now) {
        mustBeChangeableBy(by, role);
        return with(standing, null, now, now, revision + 1);
    }

    /** By whoever got the letter that only the owner gets. */
    Offer assureByOwner(Instant now) {
        mustBeOnOffer();
        return with(standing, null, now, now, revision + 1);
    }

    /** Nobody needs to hear of the moments that were still to come. */
    Offer retire(RetireReason reason, Caller by, SpeakerRole role, Instant now) {
        mustBeChangeableBy(by, role);
        return with(new IntakeStanding(standing.intakeState(), null), reason, assuredAt, now, revision + 1);
    }

    boolean isDue(Instant now) {
        return standing.isDue(now);
    }

    /** What the clock does when a moment has passed: as things stood at that moment, however late somebody looks. */
    Offer cross(Instant now) {
        var moment = standing.nextCrossing() == null ? now : standing.nextCrossing();
        return with(standing(profile, moment), retiredBecause, assuredAt, now, revision);
    }

    OfferStatus status() {
        return retiredBecause == null ? profile.status() : RETIRED;
    }

    private static IntakeStanding standing(OfferProfile profile, Instant moment) {
        return profile.status() == ACTIVE ? IntakeStanding.at(moment, profile.intake()) : IntakeStanding.SHUT;
    }

    /** The one place that decides who may write offers. */
    static void mustBeEditableBy(Caller by, SpeakerRole role) {
        if (!by.isCurator() && !role.mayEdit()) {
            throw new OfferProblem.NotYours();
        }
    }

    private void mustBeChangeableBy(Caller by, SpeakerRole role) {
        mustBeEditableBy(by, role);
        mustBeOnOffer();
    }

    private void mustBeOnOffer() {
        if (retiredBecause != null) {
            throw new OfferProblem.WrongStatus();
        }
    }

    private Offer with(
            IntakeStanding newStanding,
            @Nullable RetireReason reason,
            @Nullable Instant assured,
            Instant now,
            long newRevision) {
        return new Offer(
                id,
                slug,
                aliases,
                profile,
                newStanding,
                reason,
                assured,
                sources,
                createdAt,
                now,
                newRevision,
                version);
    }
}
