package se.samlingsplats.directory.impactclaim;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.events.Change;
import se.samlingsplats.events.Outbox;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.IdempotencyKeys;
import se.samlingsplats.web.StrictBody;
import tools.jackson.databind.JsonNode;

/** Changes to impact claims, by curators. */
@Service
@Transactional
class ImpactClaimService {

    static final String TOPIC = "directory.impactclaim";

    private final ImpactClaimRepository claims;
    private final Outbox outbox;
    private final IdempotencyKeys keys;
    private final StrictBody bodies;
    private final Clock clock;

    ImpactClaimService(
            ImpactClaimRepository claims, Outbox outbox, IdempotencyKeys keys, StrictBody bodies, Clock clock) {
        this.claims = claims;
        this.outbox = outbox;
        this.keys = keys;
        this.bodies = bodies;
        this.clock = clock;
    }

    ImpactClaim publish(ImpactClaimProfile profile, @Nullable String key, Caller by) {
        ImpactClaim.mustBeCurator(by);
        var candidate = ImpactClaimId.next();
        var id = new ImpactClaimId(keys.claim(by, key, profile, candidate.value()));
        if (!id.equals(candidate)) {
            return find(id);
        }
        if (!claims.isThere(profile.about().kind().name(), profile.about().id())) {
            throw new ImpactClaimProblem.UnknownAbout();
        }
        return save(ImpactClaim.publish(id, profile, by, now()), "published", by);
    }

    ImpactClaim revise(ImpactClaimId id, JsonNode body, ExpectedVersion expected, Caller by) {
        var before = expected(id, expected, by);
        var profile = bodies.read(body, ImpactClaimView.of(before), ImpactClaimProfile.class);
        return save(before.revise(profile, by, now()), "revised", by);
    }

    ImpactClaim withdraw(ImpactClaimId id, ExpectedVersion expected, Caller by) {
        return save(expected(id, expected, by).withdraw(by, now()), "withdrawn", by);
    }

    @Transactional(readOnly = true)
    ImpactClaim visible(ImpactClaimId id, Caller caller) {
        var claim = find(id);
        if (claim.status() == ImpactClaim.Status.WITHDRAWN && !caller.isCurator()) {
            throw new ImpactClaimProblem.Over();
        }
        return claim;
    }

    private ImpactClaim expected(ImpactClaimId id, ExpectedVersion expected, Caller by) {
        ImpactClaim.mustBeCurator(by);
        var claim = find(id);
        expected.require(claim.version());
        return claim;
    }

    private ImpactClaim find(ImpactClaimId id) {
        return claims.findById(id).orElseThrow(ImpactClaimProblem.NotFound::new);
    }

    private ImpactClaim save(ImpactClaim next, String fact, Caller by) {
        var saved = claims.save(next);
        outbox.append(
                new Change(TOPIC, saved.id().value(), saved.version(), fact, by.role(), ImpactClaimView.of(saved)));
        return saved;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
