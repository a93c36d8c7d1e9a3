package se.samlingsplats.directory.impactclaim;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.samlingsplats.web.Caller;

/** What came of something, as somebody claims and how well that is shown. */
@Table("impact_claim")
record ImpactClaim(
        @Id ImpactClaimId id,
        ImpactClaimProfile profile,
        Status status,
        Instant createdAt,
        Instant updatedAt,
        @Version long version) {

    enum Status {
        PUBLISHED,
        WITHDRAWN
    }

    static ImpactClaim publish(ImpactClaimId id, ImpactClaimProfile profile, Caller by, Instant now) {
        return new ImpactClaim(id, checked(profile, by), Status.PUBLISHED, now, now, 0);
    }

    ImpactClaim revise(ImpactClaimProfile newProfile, Caller by, Instant now) {
        mustStand();
        if (!newProfile.about().equals(profile.about())) {
            throw new ImpactClaimProblem.Moved();
        }
        return new ImpactClaim(id, checked(newProfile, by), status, createdAt, now, version);
    }

    ImpactClaim withdraw(Caller by, Instant now) {
        mustBeCurator(by);
        mustStand();
        return new ImpactClaim(id, profile, Status.WITHDRAWN, createdAt, now, version);
    }

    static void mustBeCurator(Caller by) {
        if (!by.isCurator()) {
            throw new ImpactClaimProblem.NotCurator();
        }
    }

    private void mustStand() {
        if (status != Status.PUBLISHED) {
            throw new ImpactClaimProblem.Over();
        }
    }

    private static ImpactClaimProfile checked(ImpactClaimProfile profile, Caller by) {
        mustBeCurator(by);
        if (profile.periodTo().isBefore(profile.periodFrom())) {
            throw new ImpactClaimProblem.PeriodEndsFirst();
        }
        if (profile.evidenceLevel() > 0 && profile.evidenceUrl() == null) {
            throw new ImpactClaimProblem.EvidenceMissing();
        }
        return profile;
    }
}
