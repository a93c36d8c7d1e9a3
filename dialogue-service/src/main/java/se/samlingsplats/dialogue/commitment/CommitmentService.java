package se.samlingsplats.dialogue.commitment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.dialogue.commitment.CommitmentContent.Step;
import se.samlingsplats.dialogue.document.Fact;
import se.samlingsplats.dialogue.document.Words;
import se.samlingsplats.dialogue.known.KnownActors;
import se.samlingsplats.dialogue.known.KnownProblem;
import se.samlingsplats.dialogue.known.Speakers;
import se.samlingsplats.dialogue.recommendation.Evidence;
import se.samlingsplats.dialogue.recommendation.Recommendations;
import se.samlingsplats.events.Outbox;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.IdempotencyKeys;
import se.samlingsplats.web.Ids;

/** Promises and what becomes of them. By the organisation's owners, or by curators who have the papers. */
@Service
@Transactional
class CommitmentService {

    private final CommitmentRepository commitments;
    private final Recommendations recommendations;
    private final KnownActors actors;
    private final Speakers speakers;
    private final Outbox outbox;
    private final IdempotencyKeys keys;
    private final Clock clock;

    CommitmentService(
            CommitmentRepository commitments,
            Recommendations recommendations,
            KnownActors actors,
            Speakers speakers,
            Outbox outbox,
            IdempotencyKeys keys,
            Clock clock) {
        this.commitments = commitments;
        this.recommendations = recommendations;
        this.actors = actors;
        this.speakers = speakers;
        this.outbox = outbox;
        this.keys = keys;
        this.clock = clock;
    }

    Commitment pledge(CommitmentController.Pledge wanted, @Nullable String key, Caller caller) {
        recommendations.published(wanted.recommendationId());
        var actor = actors.published(wanted.actorId()).orElseThrow(KnownProblem.UnknownActor::new);
        mustSpeak(caller, actor.id());
        var candidate = Ids.next();
        var id = keys.claim(caller, key, wanted, candidate);
        if (!id.equals(candidate)) {
            return commitments.require(id);
        }
        var now = now();
        var content = new CommitmentContent(
                actor.names(),
                wanted.instrument(),
                wanted.amount(),
                wanted.purposes() == null ? Words.NONE : wanted.purposes(),
                List.of(new Step(CommitmentState.PLEDGED, wanted.pledgedOn(), wanted.evidence())),
                List.of());
        var reference = wanted.reference().strip();
        return record(
                Commitment.pledge(id, wanted.recommendationId(), actor.id(), reference, content, now), caller, now);
    }

    Commitment step(
            UUID id,
            CommitmentState to,
            Evidence evidence,
            java.time.LocalDate on,
            ExpectedVersion expected,
            Caller caller) {
        var before = commitments.require(id);
        mustSpeak(caller, actors.standing(before.actorId()));
        expected.require(before.version());
        var now = now();
        return record(before.step(new Step(to, on, evidence), now), caller, now);
    }

    private void mustSpeak(Caller caller, UUID actor) {
        if (!caller.isCurator()) {
            speakers.mustBind(caller, actor);
        }
    }

    /** The event's id is part of the state it carries. */
    private Commitment record(Commitment next, Caller caller, Instant now) {
        var eventId = Ids.next();
        var fact = next.state().name().toLowerCase(Locale.ROOT);
        try {
            var saved = commitments.save(next.with(new Fact(fact, eventId, now)));
            outbox.append(CommitmentView.change(saved, fact, caller.role()), eventId);
            return saved;
        } catch (DuplicateKeyException | DbActionExecutionException e) {
            throw e instanceof DuplicateKeyException || e.getCause() instanceof DuplicateKeyException
                    ? new CommitmentProblem.KnownAlready()
                    : e;
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
