package se.samlingsplats.directory.actor;

import static org.springframework.data.relational.core.mapping.Embedded.OnEmpty.USE_EMPTY;
import static se.samlingsplats.directory.actor.ActorStatus.DISSOLVED;
import static se.samlingsplats.directory.actor.ActorStatus.PROPOSED;
import static se.samlingsplats.directory.actor.ActorStatus.PUBLISHED;
import static se.samlingsplats.directory.actor.ActorStatus.RETIRED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import se.samlingsplats.web.Caller;

/**
 * An organisation in the directory. Every change returns the next state.
 *
 * @param aliases slugs it had before, which lead on to the present one
 * @param publishedAt null for a proposal that was never published, also after it was turned down
 * @param assuredAt when somebody last said that the facts are still true
 * @param proposer subject of the proposer's token: personal data that leaves the table nowhere
 */
record Actor(
        @Id ActorId id,
        String slug,
        List<String> aliases,
        @Embedded(onEmpty = USE_EMPTY) ActorProfile profile,
        ActorStatus status,
        @Nullable RetireReason retiredBecause,
        @Nullable LocalDate dissolvedOn,
        @Nullable Instant publishedAt,
        @Nullable Instant assuredAt,
        @Nullable String proposer,
        Sources sources,
        Instant createdAt,
        Instant updatedAt,
        @Version long version) {

    static Actor propose(ActorId id, ActorProfile profile, String slug, Caller by, Instant now) {
        if (!by.isMember()) {
            throw new ActorProblem.NotYours("Only members may propose actors");
        }
        return of(id, checked(profile), slug, PROPOSED, null, by.subject(), Sources.NONE, now);
    }

    /** A fact of a source that curators trust as a whole: published at once, assured by nobody. */
    static Actor imported(ActorId id, ActorProfile profile, String slug, Source source, Instant now) {
        return of(id, checked(profile), slug, PUBLISHED, now, null, Sources.NONE.with(source), now);
    }

    private static Actor of(
            ActorId id,
            ActorProfile profile,
            String slug,
            ActorStatus status,
            @Nullable Instant publishedAt,
            @Nullable String proposer,
            Sources sources,
            Instant now) {
        return new Actor(
                id, slug, List.of(), profile, status, null, null, publishedAt, null, proposer, sources, now, now, 0);
    }

    Actor publish(Caller by, Instant now) {
        mustBeCurator(by);
        mustBe(PROPOSED);
        return with(PUBLISHED, null, null, now, assuredAt, now);
    }

    /** The slug is the present one unless the name asks for another. */
    Actor revise(ActorProfile newProfile, String newSlug, Caller by, Instant now) {
        mustBeChangeableBy(by);
        mustNotBe(RETIRED);
        return withProfile(checked(newProfile), newSlug, sources, now);
    }

    Actor assure(Caller by, Instant now) {
        mustBeCurator(by);
        mustBe(PUBLISHED);
        return with(PUBLISHED, null, null, publishedAt, now, now);
    }

    Actor dissolve(@Nullable LocalDate on, LocalDate today, Caller by, Instant now) {
        mustBeCurator(by);
        mustBe(PUBLISHED);
        if (on != null && on.isAfter(today)) {
            throw new ActorProblem.DissolvedInFuture();
        }
        return with(DISSOLVED, null, on, publishedAt, assuredAt, now);
    }

    Actor retire(RetireReason reason, Caller by, Instant now) {
        mustBeCurator(by);
        mustNotBe(RETIRED);
        return with(RETIRED, reason, dissolvedOn, publishedAt, assuredAt, now);
    }

    /** What a source says now: new facts under the same rules as anybody's, and the source's new date. */
    Actor applySource(ActorProfile newProfile, Source source, Instant now) {
        mustNotBe(RETIRED);
        return withProfile(checked(newProfile), slug, sources.with(source), now);
    }

    /** The former address leads on to the new one. */
    Actor movedTo(String newSlug) {
        return withProfile(profile, newSlug, sources, updatedAt);
    }

    /** A source says that the organisation has ended. */
    Actor dissolveBySource(@Nullable LocalDate on, Instant now) {
        mustNotBe(RETIRED);
        return with(DISSOLVED, null, on, publishedAt, assuredAt, now);
    }

    boolean wasPublished() {
        return publishedAt != null;
    }

    /** A proposal is its proposer's and the curators' affair. */
    boolean isVisibleTo(Caller caller) {
        return wasPublished() || isEditorial(caller);
    }

    /** Curators see retired actors and what was before publication, proposers their own proposal. */
    boolean isEditorial(Caller caller) {
        return caller.isCurator() || (!caller.isAnonymous() && caller.subject().equals(proposer));
    }

    private static ActorProfile checked(ActorProfile profile) {
        if (profile.municipality() != null && !"SE".equals(profile.country())) {
            throw new ActorProblem.MunicipalityAbroad();
        }
        return profile;
    }

    private void mustBeCurator(Caller by) {
        if (!by.isCurator()) {
            throw new ActorProblem.NotYours("Only curators may do this");
        }
    }

    private void mustBeChangeableBy(Caller by) {
        if (!by.isCurator() && !(status == PROPOSED && isEditorial(by))) {
            throw new ActorProblem.NotYours("Only curators may change a published actor");
        }
    }

    private void mustBe(ActorStatus wanted) {
        if (status != wanted) {
            throw new ActorProblem.WrongStatus(status);
        }
    }

    private void mustNotBe(ActorStatus unwanted) {
        if (status == unwanted) {
            throw new ActorProblem.WrongStatus(status);
        }
    }

    private Actor withProfile(ActorProfile newProfile, String newSlug, Sources newSources, Instant now) {
        var former = new LinkedHashSet<>(aliases);
        former.add(slug);
        former.remove(newSlug);
        return new Actor(
                id,
                newSlug,
                List.copyOf(former),
                newProfile,
                status,
                retiredBecause,
                dissolvedOn,
                publishedAt,
                assuredAt,
                proposer,
                newSources,
                createdAt,
                now,
                version);
    }

    private Actor with(
            ActorStatus newStatus,
            @Nullable RetireReason reason,
            @Nullable LocalDate dissolved,
            @Nullable Instant published,
            @Nullable Instant assured,
            Instant now) {
        return new Actor(
                id, slug, aliases, profile, newStatus, reason, dissolved, published, assured, proposer, sources,
                createdAt, now, version);
    }
}
