package se.samlingsplats.directory.actor;

import static org.springframework.data.relational.core.mapping.Embedded.OnEmpty.USE_EMPTY;
import static se.samlingsplats.directory.actor.ActorStatus.DISSOLVED;
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
import org.springframework.data.relational.core.mapping.InsertOnlyProperty;
import se.samlingsplats.directory.speaker.SpeakerRole;
import se.samlingsplats.web.Caller;

/**
 * An organisation in the directory. Every change returns the next state.
 *
 * @param aliases slugs it had before, which lead on to the present one
 * @param assuredAt when somebody last said that the facts are still true
 * @param proposer subject of whoever proposed it before there were proposals: personal data that leaves the table nowhere.
 *     Never written again, or a change that began before an erasure would bring it back
 */
record Actor(
        @Id ActorId id,
        String slug,
        List<String> aliases,
        @Embedded(onEmpty = USE_EMPTY) ActorProfile profile,
        ActorStatus status,
        @Nullable RetireReason retiredBecause,
        @Nullable LocalDate dissolvedOn,
        Instant publishedAt,
        @Nullable Instant assuredAt,
        @InsertOnlyProperty @Nullable String proposer,
        Sources sources,
        @Embedded(onEmpty = USE_EMPTY) Merges merges,
        Instant createdAt,
        Instant updatedAt,
        @Version long version) {

    /** What others propose is a proposal until a curator has it published. */
    static Actor publish(ActorId id, ActorProfile profile, String slug, Caller by, Instant now) {
        mustBeCurator(by);
        return of(id, checked(profile), slug, Sources.NONE, now);
    }

    /** A fact of a source that curators trust as a whole: published at once, assured by nobody. */
    static Actor imported(ActorId id, ActorProfile profile, String slug, Source source, Instant now) {
        return of(id, checked(profile), slug, Sources.NONE.with(source), now);
    }

    private static Actor of(ActorId id, ActorProfile profile, String slug, Sources sources, Instant now) {
        return new Actor(
                id,
                slug,
                List.of(),
                profile,
                PUBLISHED,
                null,
                null,
                now,
                null,
                null,
                sources,
                Merges.NONE,
                now,
                now,
                0);
    }

    /** The slug is the present one unless the name asks for another. */
    Actor revise(ActorProfile newProfile, String newSlug, Caller by, SpeakerRole role, Instant now) {
        mustBeChangeableBy(by, role);
        mustNotBe(RETIRED);
        var told = by.isCurator() ? newProfile : newProfile.toldByItself(profile);
        return withProfile(checked(told), newSlug, sources, now);
    }

    Actor assure(Caller by, SpeakerRole role, Instant now) {
        mustBeChangeableBy(by, role);
        mustBe(PUBLISHED);
        return with(PUBLISHED, null, null, publishedAt, now, now);
    }

    /** By whoever got the letter that only the owner gets. */
    Actor assureByOwner(Instant now) {
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

    /** Former slugs of its own; one that it took over goes back when the merge is undone. */
    List<String> ownAliases() {
        var taken = merges.absorbed().slugs();
        return aliases.stream().filter(alias -> !taken.contains(alias)).toList();
    }

    /** Curators see retired actors and what was before publication, and so do those who once proposed them. */
    boolean isEditorial(Caller caller) {
        return caller.isCurator() || (!caller.isAnonymous() && caller.subject().equals(proposer));
    }

    static ActorProfile checked(ActorProfile profile) {
        if (profile.municipality() != null && !"SE".equals(profile.country())) {
            throw new ActorProblem.MunicipalityAbroad();
        }
        return profile;
    }

    static void mustBeCurator(Caller by) {
        if (!by.isCurator()) {
            throw new ActorProblem.NotYours("Only curators may do this");
        }
    }

    private void mustBeChangeableBy(Caller by, SpeakerRole role) {
        if (!by.isCurator() && !role.mayEdit()) {
            throw new ActorProblem.NotYours("Only those who speak for a published actor and curators may change it");
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
        return with(newProfile, newSlug, List.copyOf(former), newSources, merges, now);
    }

    Actor with(
            ActorProfile newProfile,
            String newSlug,
            List<String> newAliases,
            Sources newSources,
            Merges newMerges,
            Instant now) {
        return new Actor(
                id,
                newSlug,
                newAliases,
                newProfile,
                status,
                retiredBecause,
                dissolvedOn,
                publishedAt,
                assuredAt,
                proposer,
                newSources,
                newMerges,
                createdAt,
                now,
                version);
    }

    private Actor with(
            ActorStatus newStatus,
            @Nullable RetireReason reason,
            @Nullable LocalDate dissolved,
            Instant published,
            @Nullable Instant assured,
            Instant now) {
        return with(newStatus, reason, dissolved, published, assured, merges, now);
    }

    private Actor with(
            ActorStatus newStatus,
            @Nullable RetireReason reason,
            @Nullable LocalDate dissolved,
            Instant published,
            @Nullable Instant assured,
            Merges newMerges,
            Instant now) {
        return new Actor(
                id, slug, aliases, profile, newStatus, reason, dissolved, published, assured, proposer, sources,
                newMerges, createdAt, now, version);
    }

    /** As it enters or leaves a merge: all else stays for when that is undone. */
    Actor with(ActorStatus newStatus, @Nullable RetireReason reason, Merges newMerges, Instant now) {
        return with(newStatus, reason, dissolvedOn, publishedAt, assuredAt, newMerges, now);
    }
}
