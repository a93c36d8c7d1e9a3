package se.samlingsplats.directory.impactclaim;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** The public state of an impact claim, for answers, events and history alike. */
@Schema(name = "ImpactClaim")
record ImpactClaimView(
        ImpactClaimId id,
        long version,
        @JsonUnwrapped ImpactClaimProfile profile,
        ImpactClaim.Status status,
        Instant createdAt,
        Instant updatedAt) {

    static ImpactClaimView of(ImpactClaim claim) {
        return new ImpactClaimView(
                claim.id(), claim.version(), claim.profile(), claim.status(), claim.createdAt(), claim.updatedAt());
    }
}
