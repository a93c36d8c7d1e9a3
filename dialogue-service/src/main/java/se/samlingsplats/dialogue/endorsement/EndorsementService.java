package se.samlingsplats.dialogue.endorsement;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.dialogue.document.Fact;
import se.samlingsplats.dialogue.document.Words;
import se.samlingsplats.dialogue.known.KnownActor;
import se.samlingsplats.dialogue.known.KnownActors;
import se.samlingsplats.dialogue.known.KnownProblem;
import se.samlingsplats.dialogue.known.Speakers;
import se.samlingsplats.dialogue.recommendation.Recommendations;
import se.samlingsplats.dialogue.recommendation.TextVersion;
import se.samlingsplats.events.Outbox;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.Ids;

/** Organisations taking a stance and withdrawing it. Who spoke for them stands nowhere. */
@Service
@Transactional
class EndorsementService {

    private final EndorsementRepository endorsements;
    private final Recommendations recommendations;
    private final KnownActors actors;
    private final Speakers speakers;
    private final Outbox outbox;
    private final Clock clock;

    EndorsementService(
            EndorsementRepository endorsements,
            Recommendations recommendations,
            KnownActors actors,
            Speakers speakers,
            Outbox outbox,
            Clock clock) {
        this.endorsements = endorsements;
        this.recommendations = recommendations;
        this.actors = actors;
        this.speakers = speakers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The recommendation is locked: its text is the one that was read, or the stance is refused. */
    Endorsement endorse(UUID recommendation, UUID asked, EndorsementController.Given given, Caller caller) {
        var text = mayEndorse(recommendation, given.textVersion());
        var actor = actors.published(asked).orElseThrow(KnownProblem.UnknownActor::new);
        speakers.mustBind(caller, actor.id());
        var now = now();
        var content = content(given, text, actor, now);
        var present = endorsements.by(recommendation, actor.id());
        var next = present.map(before -> before.giveAgain(content, now))
                .orElseGet(() -> Endorsement.give(Ids.next(), recommendation, actor.id(), content, now));
        return record(next, present.isPresent() ? "confirmed" : "given", caller, now);
    }

    Endorsement withdraw(UUID recommendation, UUID asked, Caller caller) {
        recommendations.locked(recommendation);
        var actor = actors.standing(asked);
        speakers.mustBind(caller, actor);
        var found = endorsements
                .by(recommendation, asked)
                .or(() -> endorsements.by(recommendation, actor))
                .orElseThrow(EndorsementProblem.NotFound::new);
        var now = now();
        return record(found.withdraw(now), "withdrawn", caller, now);
    }

    private TextVersion mayEndorse(UUID id, int textVersion) {
        var recommendation = recommendations.locked(id);
        recommendation.mustTakeStances();
        if (recommendation.text().number() != textVersion) {
            throw new EndorsementProblem.OldText(recommendation.text().number());
        }
        return recommendation.text();
    }

    private static EndorsementContent content(
            EndorsementController.Given given, TextVersion text, KnownActor actor, Instant now) {
        return new EndorsementContent(
                text.number(),
                text.contentHash(),
                actor.names(),
                actor.sector(),
                actor.sectorConfirmed(),
                given.mandate(),
                given.stance(),
                given.reason() == null ? Words.NONE : given.reason(),
                given.reservation() == null ? Words.NONE : given.reservation(),
                given.protocolReference(),
                now,
                null,
                List.of());
    }

    /** The event's id is part of the state it carries. */
    private Endorsement record(Endorsement next, String fact, Caller caller, Instant now) {
        var eventId = Ids.next();
        var saved = endorsements.save(next.with(new Fact(fact, eventId, now)));
        outbox.append(EndorsementView.change(saved, fact, caller.role()), eventId);
        return saved;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
