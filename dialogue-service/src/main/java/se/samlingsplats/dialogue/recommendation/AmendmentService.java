package se.samlingsplats.dialogue.recommendation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.dialogue.document.Words;
import se.samlingsplats.dialogue.known.KnownActors;
import se.samlingsplats.dialogue.known.KnownProblem;
import se.samlingsplats.dialogue.known.Speakers;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.IdempotencyKeys;
import se.samlingsplats.web.Ids;

/** Proposing changes and deciding on them. What is proposed is read by curators only until it is decided. */
@Service
@Transactional
class AmendmentService {

    private static final int MOST_OPEN_OF_ONE = 10;

    private final Amendments amendments;
    private final Recommendations recommendations;
    private final RecommendationService service;
    private final KnownActors actors;
    private final Speakers speakers;
    private final IdempotencyKeys keys;
    private final Clock clock;

    AmendmentService(
            Amendments amendments,
            Recommendations recommendations,
            RecommendationService service,
            KnownActors actors,
            Speakers speakers,
            IdempotencyKeys keys,
            Clock clock) {
        this.amendments = amendments;
        this.recommendations = recommendations;
        this.service = service;
        this.actors = actors;
        this.speakers = speakers;
        this.keys = keys;
        this.clock = clock;
    }

    ProposedAmendment propose(UUID id, AmendmentController.Proposal wanted, @Nullable String key, Caller caller) {
        var recommendation = recommendations.locked(id);
        var actor = actors.published(wanted.actorId()).orElseThrow(KnownProblem.UnknownActor::new);
        speakers.mustBind(caller, actor.id());
        var candidate = Ids.next();
        var own = keys.claim(caller, key, new Proposed(id, wanted), candidate);
        if (!own.equals(candidate)) {
            return amendments.find(id, own).orElseThrow(RecommendationProblem.NoSuchAmendment::new);
        }
        recommendation.mustBe(RecommendationState.CONSULTATION);
        var open = amendments.open(id);
        if (open + recommendation.content().amendments().size() >= Recommendation.MOST_AMENDMENTS
                || amendments.openBy(id, actor.id()) >= MOST_OPEN_OF_ONE) {
            throw new RecommendationProblem.TooMany("At most " + MOST_OPEN_OF_ONE
                    + " proposed changes of one organisation wait, and " + Recommendation.MOST_AMENDMENTS + " in all");
        }
        var proposed = new ProposedAmendment(
                own,
                id,
                actor.id(),
                actor.names().in("sv"),
                recommendation.text().number(),
                wanted.language(),
                wanted.proposal(),
                wanted.why(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        amendments.add(proposed);
        return proposed;
    }

    Recommendation decide(
            UUID id, UUID amendment, Amendment.Outcome outcome, Words reason, ExpectedVersion expected, Caller caller) {
        Recommendation.mustBeCurator(caller);
        var open = amendments.find(id, amendment).orElseThrow(RecommendationProblem.NoSuchAmendment::new);
        var names = actors.find(open.actorId())
                .orElseThrow(KnownProblem.UnknownActor::new)
                .names();
        var changed = service.change(
                id,
                expected,
                caller,
                "amendment-decided",
                (one, now) -> one.decide(
                        new Amendment(
                                amendment,
                                open.actorId(),
                                names,
                                open.textVersion(),
                                open.words(),
                                outcome,
                                reason,
                                now),
                        caller,
                        now));
        amendments.remove(amendment);
        return changed;
    }

    @Transactional(readOnly = true)
    List<ProposedAmendment> open(UUID id, Caller caller) {
        recommendations.shownTo(caller, id);
        Recommendation.mustBeCurator(caller);
        return amendments.of(id);
    }

    /** So that a key stands for one proposal to one recommendation. */
    private record Proposed(UUID recommendation, AmendmentController.Proposal proposal) {}
}
