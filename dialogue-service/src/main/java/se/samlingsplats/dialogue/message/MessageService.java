package se.samlingsplats.dialogue.message;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.dialogue.document.Fact;
import se.samlingsplats.dialogue.known.KnownActors;
import se.samlingsplats.dialogue.known.KnownProblem;
import se.samlingsplats.dialogue.known.Speakers;
import se.samlingsplats.dialogue.message.MessageContent.Endorser;
import se.samlingsplats.dialogue.recommendation.Recommendations;
import se.samlingsplats.events.Outbox;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.IdempotencyKeys;
import se.samlingsplats.web.Ids;

/** Messages: written by curators, said by organisations. */
@Service
@Transactional
class MessageService {

    private final MessageRepository messages;
    private final Recommendations recommendations;
    private final KnownActors actors;
    private final Speakers speakers;
    private final Outbox outbox;
    private final IdempotencyKeys keys;
    private final Clock clock;

    MessageService(
            MessageRepository messages,
            Recommendations recommendations,
            KnownActors actors,
            Speakers speakers,
            Outbox outbox,
            IdempotencyKeys keys,
            Clock clock) {
        this.messages = messages;
        this.recommendations = recommendations;
        this.actors = actors;
        this.speakers = speakers;
        this.outbox = outbox;
        this.keys = keys;
        this.clock = clock;
    }

    Message publish(MessageController.NewMessage wanted, @Nullable String key, Caller caller) {
        Message.mustBeCurator(caller);
        if (wanted.recommendationId() != null) {
            recommendations.published(wanted.recommendationId());
        }
        var candidate = Ids.next();
        var id = keys.claim(caller, key, wanted, candidate);
        if (!id.equals(candidate)) {
            return messages.require(id);
        }
        var content = new MessageContent(
                wanted.sentences(), wanted.figures(), wanted.source(), wanted.recommendationId(), List.of(), List.of());
        var now = now();
        return record(Message.publish(id, content, caller, now), "published", caller, now);
    }

    Message endorse(UUID id, UUID asked, Caller caller) {
        var message = messages.locked(id).orElseThrow(MessageProblem.NotFound::new);
        var actor = actors.published(asked).orElseThrow(KnownProblem.UnknownActor::new);
        speakers.mustBind(caller, actor.id());
        var now = now();
        var endorser = new Endorser(actor.id(), actor.names(), actor.sector(), actor.sectorConfirmed(), now);
        return record(message.endorsed(endorser, now), "endorsed", caller, now);
    }

    Message withdraw(UUID id, UUID asked, Caller caller) {
        var message = messages.locked(id).orElseThrow(MessageProblem.NotFound::new);
        speakers.mustBind(caller, actors.standing(asked));
        var now = now();
        return record(message.without(asked, now), "endorser-left", caller, now);
    }

    Message retire(UUID id, ExpectedVersion expected, Caller caller) {
        Message.mustBeCurator(caller);
        var message = messages.require(id);
        expected.require(message.version());
        var now = now();
        return record(message.retire(caller, now), "retired", caller, now);
    }

    /** The event's id is part of the state it carries. */
    private Message record(Message next, String fact, Caller caller, Instant now) {
        var eventId = Ids.next();
        var saved = messages.save(next.with(new Fact(fact, eventId, now)));
        outbox.append(MessageView.change(saved, fact, caller.role()), eventId);
        return saved;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
