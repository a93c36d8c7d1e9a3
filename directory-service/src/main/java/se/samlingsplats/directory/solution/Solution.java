package se.samlingsplats.directory.solution;

import static se.samlingsplats.directory.solution.SolutionStatus.PUBLISHED;
import static se.samlingsplats.directory.solution.SolutionStatus.RETIRED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.samlingsplats.directory.actor.RetireReason;
import se.samlingsplats.directory.actor.Sources;
import se.samlingsplats.directory.reference.ReferenceData;
import se.samlingsplats.directory.speaker.SpeakerRole;
import se.samlingsplats.web.Caller;

/** An innovation or method that answers challenges, and who uses it. Every change returns the next state. */
record Solution(
        @Id SolutionId id,
        String slug,
        List<String> aliases,
        SolutionProfile profile,
        Adopters adopters,
        SolutionStatus status,
        @Nullable RetireReason retiredBecause,
        Sources sources,
        Instant createdAt,
        Instant updatedAt,
        @Version long version) {

    static final int MOST_ADOPTERS = 200;

    static Solution publish(
            SolutionId id, SolutionProfile profile, String slug, Caller by, SpeakerRole role, Instant now) {
        mustBeEditableBy(by, role);
        return new Solution(
                id, slug, List.of(), checked(profile), Adopters.NONE, PUBLISHED, null, Sources.NONE, now, now, 0);
    }

    /** The slug is the present one unless the title asks for another. */
    Solution revise(SolutionProfile newProfile, String newSlug, Caller by, SpeakerRole role, Instant now) {
        mustBeEditableBy(by, role);
        mustBePublished();
        var former = new LinkedHashSet<>(aliases);
        former.add(slug);
        former.remove(newSlug);
        return new Solution(
                id,
                newSlug,
                List.copyOf(former),
                checked(newProfile),
                adopters,
                status,
                null,
                sources,
                createdAt,
                now,
                version);
    }

    /** Records an adopter, or what is said about it now. */
    Solution adopted(Adopter adopter, LocalDate today, Caller by, Instant now) {
        mustBeCurator(by);
        mustBePublished();
        if (adopter.since() != null && adopter.since().firstDay().isAfter(today)) {
            throw new SolutionProblem.SinceInFuture();
        }
        if (adopters.hasOther(adopter)) {
            throw new SolutionProblem.AdoptedAlready();
        }
        var all = adopters.with(adopter);
        if (all.items().size() > MOST_ADOPTERS) {
            throw new SolutionProblem.TooManyAdopters();
        }
        return with(all, status, null, now);
    }

    /** Whoever no longer wants to be named is not, also where the solution itself is retired. */
    Solution withdrawn(UUID adopter, Caller by, Instant now) {
        mustBeCurator(by);
        if (adopters.find(adopter).isEmpty()) {
            throw new SolutionProblem.NoSuchAdopter();
        }
        return with(adopters.without(adopter), status, retiredBecause, now);
    }

    Solution retire(RetireReason reason, Caller by, SpeakerRole role, Instant now) {
        mustBeEditableBy(by, role);
        mustBePublished();
        return with(adopters, RETIRED, reason, now);
    }

    static SolutionProfile checked(SolutionProfile profile) {
        if (profile.evidenceLevel() > 0 && profile.evidence().isEmpty()) {
            throw new SolutionProblem.EvidenceMissing();
        }
        if (profile.readyToSpread() && profile.adoptionNeeds().isEmpty()) {
            throw new SolutionProblem.AdoptionNeedsMissing();
        }
        var county = ReferenceData.countyOf(profile.municipality());
        if (county != null && profile.county() != null && !county.equals(profile.county())) {
            throw new SolutionProblem.WrongCounty();
        }
        return profile;
    }

    /** Who uses a solution is said by curators: it is about others. */
    static void mustBeEditableBy(Caller by, SpeakerRole role) {
        if (!role.mayEdit()) {
            mustBeCurator(by);
        }
    }

    private static void mustBeCurator(Caller by) {
        if (!by.isCurator()) {
            throw new SolutionProblem.NotCurator();
        }
    }

    private void mustBePublished() {
        if (status != PUBLISHED) {
            throw new SolutionProblem.WrongStatus();
        }
    }

    private Solution with(Adopters newAdopters, SolutionStatus newStatus, @Nullable RetireReason reason, Instant now) {
        return new Solution(
                id, slug, aliases, profile, newAdopters, newStatus, reason, sources, createdAt, now, version);
    }
}
