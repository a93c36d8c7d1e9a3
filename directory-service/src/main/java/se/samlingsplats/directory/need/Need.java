package se.samlingsplats.directory.need;

import static se.samlingsplats.directory.need.NeedState.ADDRESSED;
import static se.samlingsplats.directory.need.NeedState.PRIORITISED;
import static se.samlingsplats.directory.need.NeedState.REPORTED;
import static se.samlingsplats.directory.need.NeedState.RETIRED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.InsertOnlyProperty;
import se.samlingsplats.directory.actor.ActorId;
import se.samlingsplats.directory.actor.Sources;
import se.samlingsplats.directory.need.Corroborations.Corroboration;
import se.samlingsplats.directory.need.Decisions.Decision;
import se.samlingsplats.directory.text.LocalizedText;
import se.samlingsplats.web.Caller;

/**
 * Something that is lacking. Every change returns the next state.
 *
 * @param validFrom the first day that the evidence speaks of, else the day it was recorded
 * @param confirmedAt when somebody last said that it is still there
 * @param raisedBy subject of the one who told us: personal data that leaves the table nowhere
 */
record Need(
        @Id NeedId id,
        String slug,
        List<String> aliases,
        NeedProfile profile,
        LocalDate validFrom,
        Corroborations corroborations,
        NeedState state,
        Decisions decisions,
        @Nullable RetireReason retiredBecause,
        @Nullable Instant confirmedAt,
        @InsertOnlyProperty @Nullable String raisedBy,
        Sources sources,
        Instant createdAt,
        Instant updatedAt,
        @Version long version) {

    static Need publish(
            NeedId id, NeedProfile profile, String slug, @Nullable String raisedBy, Caller by, Moment moment) {
        mustBeCurator(by);
        var first = new Decision(REPORTED, by.role(), null, LocalizedText.NONE, moment.now());
        return new Need(
                id,
                slug,
                List.of(),
                profile.checked(moment.today(), moment.today()),
                profile.validFrom(moment.today()),
                Corroborations.NONE,
                REPORTED,
                new Decisions(List.of(first)),
                null,
                null,
                raisedBy,
                Sources.NONE,
                moment.now(),
                moment.now(),
                0);
    }

    /** The slug is the present one unless the title asks for another. */
    Need revise(NeedProfile newProfile, String newSlug, Caller by, Moment moment) {
        mustBeCurator(by);
        mustNotBeRetired();
        var former = new LinkedHashSet<>(aliases);
        former.add(slug);
        former.remove(newSlug);
        return with(newProfile, newSlug, List.copyOf(former), decisions, moment);
    }

    /** As a revision, but what is taken back is nowhere else either: a former address may hold it, a reason too. */
    Need redact(NeedProfile newProfile, String newSlug, boolean reasonsToo, Caller by, Moment moment) {
        mustBeCurator(by);
        mustNotBeRetired();
        var former = newSlug.equals(slug) ? aliases : List.<String>of();
        return with(newProfile, newSlug, former, reasonsToo ? decisions.withoutTexts() : decisions, moment);
    }

    Need corroborate(Corroboration corroboration) {
        mustBeOpen();
        var owner = profile.owner();
        if (owner != null && corroboration.actorId().equals(owner.actorId())) {
            throw new NeedProblem.OwnNeed();
        }
        return with(corroborations.with(corroboration), confirmedAt, corroboration.at());
    }

    Need withdraw(ActorId actor, Instant now) {
        mustNotBeRetired();
        if (!corroborations.has(actor)) {
            throw new NeedProblem.NotCorroborated();
        }
        return with(corroborations.without(actor), confirmedAt, now);
    }

    Need confirm(Caller by, Instant now) {
        mustBeCurator(by);
        mustBeOpen();
        return with(corroborations, now, now);
    }

    /** Also one that was addressed and is back: then it has no last day any more. */
    Need prioritise(Reason reason, Caller by, Instant now) {
        mustBeCurator(by);
        mustNotBe(PRIORITISED);
        mustNotBeRetired();
        return decided(state == ADDRESSED ? profile.until(null) : profile, PRIORITISED, null, reason, by, now);
    }

    /** @param on the last day on which the need was there */
    Need address(LocalDate on, Reason reason, Caller by, Moment moment) {
        mustBeCurator(by);
        mustBeOpen();
        if (on.isAfter(moment.today()) || on.isBefore(validFrom)) {
            throw new NeedProblem.AddressedOutsideTime();
        }
        return decided(profile.until(on), ADDRESSED, null, reason, by, moment.now());
    }

    Need retire(RetireReason because, Reason reason, Caller by, Instant now) {
        mustBeCurator(by);
        mustNotBeRetired();
        return decided(profile, RETIRED, because, reason, by, now);
    }

    boolean isClaim() {
        return profile.evidence().isEmpty();
    }

    private static void mustBeCurator(Caller by) {
        if (!by.isCurator()) {
            throw new NeedProblem.NotYours("Only curators may do this");
        }
    }

    private void mustBeOpen() {
        mustNotBe(ADDRESSED);
        mustNotBeRetired();
    }

    private void mustNotBeRetired() {
        mustNotBe(RETIRED);
    }

    private void mustNotBe(NeedState unwanted) {
        if (state == unwanted) {
            throw new NeedProblem.WrongState(state);
        }
    }

    private Need decided(
            NeedProfile newProfile,
            NeedState next,
            @Nullable RetireReason because,
            Reason reason,
            Caller by,
            Instant now) {
        var decision = new Decision(next, by.role(), reason.organisation(), reason.why(), now);
        return new Need(
                id,
                slug,
                aliases,
                newProfile,
                validFrom,
                corroborations,
                next,
                decisions.with(decision),
                because,
                confirmedAt,
                raisedBy,
                sources,
                createdAt,
                now,
                version);
    }

    private Need with(
            NeedProfile newProfile, String newSlug, List<String> former, Decisions newDecisions, Moment moment) {
        var recordedOn = moment.dayOf(createdAt);
        return new Need(
                id,
                newSlug,
                former,
                newProfile.checked(recordedOn, moment.today()),
                newProfile.validFrom(recordedOn),
                corroborations,
                state,
                newDecisions,
                null,
                confirmedAt,
                raisedBy,
                sources,
                createdAt,
                moment.now(),
                version);
    }

    Need with(Corroborations newCorroborations, @Nullable Instant confirmed, Instant now) {
        return new Need(
                id,
                slug,
                aliases,
                profile,
                validFrom,
                newCorroborations,
                state,
                decisions,
                null,
                confirmed,
                raisedBy,
                sources,
                createdAt,
                now,
                version);
    }
}
