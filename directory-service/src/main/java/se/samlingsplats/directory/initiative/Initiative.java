package se.samlingsplats.directory.initiative;

import static se.samlingsplats.directory.initiative.InitiativeStatus.PUBLISHED;
import static se.samlingsplats.directory.initiative.InitiativeStatus.RETIRED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.samlingsplats.directory.actor.RetireReason;
import se.samlingsplats.directory.actor.Sources;
import se.samlingsplats.directory.reference.ReferenceData;
import se.samlingsplats.web.Caller;

/** A project or other effort with a beginning and mostly an end. Every change returns the next state. */
record Initiative(
        @Id InitiativeId id,
        String slug,
        List<String> aliases,
        InitiativeProfile profile,
        InitiativeStatus status,
        @Nullable RetireReason retiredBecause,
        Sources sources,
        Instant createdAt,
        Instant updatedAt,
        @Version long version) {

    static Initiative publish(InitiativeId id, InitiativeProfile profile, String slug, Caller by, Instant now) {
        mustBeCurator(by);
        return new Initiative(id, slug, List.of(), checked(profile), PUBLISHED, null, Sources.NONE, now, now, 0);
    }

    /** The slug is the present one unless the title asks for another. */
    Initiative revise(InitiativeProfile newProfile, String newSlug, Caller by, Instant now) {
        mustBeCurator(by);
        mustBePublished();
        var former = new LinkedHashSet<>(aliases);
        former.add(slug);
        former.remove(newSlug);
        return new Initiative(
                id, newSlug, List.copyOf(former), checked(newProfile), status, null, sources, createdAt, now, version);
    }

    Initiative retire(RetireReason reason, Caller by, Instant now) {
        mustBeCurator(by);
        mustBePublished();
        return new Initiative(id, slug, aliases, profile, RETIRED, reason, sources, createdAt, now, version);
    }

    Progress progress(LocalDate today) {
        return Progress.of(profile.planned(), profile.actual(), profile.goesOn(), today);
    }

    private static InitiativeProfile checked(InitiativeProfile profile) {
        if (profile.planned().isBackwards()) {
            throw new InitiativeProblem.EndsBeforeStart("/planned/to");
        }
        if (profile.actual().isBackwards()) {
            throw new InitiativeProblem.EndsBeforeStart("/actual/to");
        }
        var county = ReferenceData.countyOf(profile.municipality());
        if (county != null && profile.county() != null && !county.equals(profile.county())) {
            throw new InitiativeProblem.WrongCounty();
        }
        return profile;
    }

    private static void mustBeCurator(Caller by) {
        if (!by.isCurator()) {
            throw new InitiativeProblem.NotCurator();
        }
    }

    private void mustBePublished() {
        if (status != PUBLISHED) {
            throw new InitiativeProblem.WrongStatus();
        }
    }
}
