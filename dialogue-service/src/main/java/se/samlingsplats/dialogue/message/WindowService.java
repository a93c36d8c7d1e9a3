package se.samlingsplats.dialogue.message;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.dialogue.recommendation.Recommendations;
import se.samlingsplats.events.Outbox;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.IdempotencyKeys;
import se.samlingsplats.web.Ids;
import se.samlingsplats.web.StrictBody;
import tools.jackson.databind.JsonNode;

/** Windows as curators note them. An expired one leaves no event: its deadline is in the last. */
@Service
@Transactional
class WindowService {

    private final WindowRepository windows;
    private final MessageRepository messages;
    private final Recommendations recommendations;
    private final Outbox outbox;
    private final IdempotencyKeys keys;
    private final StrictBody bodies;
    private final Clock clock;

    WindowService(
            WindowRepository windows,
            MessageRepository messages,
            Recommendations recommendations,
            Outbox outbox,
            IdempotencyKeys keys,
            StrictBody bodies,
            Clock clock) {
        this.windows = windows;
        this.messages = messages;
        this.recommendations = recommendations;
        this.outbox = outbox;
        this.keys = keys;
        this.bodies = bodies;
        this.clock = clock;
    }

    InfluenceWindow open(WindowContent wanted, @Nullable String key, Caller caller) {
        Message.mustBeCurator(caller);
        mustBeThere(wanted);
        var candidate = Ids.next();
        var id = keys.claim(caller, key, wanted, candidate);
        if (!id.equals(candidate)) {
            return windows.require(id);
        }
        return record(InfluenceWindow.open(id, wanted, caller, now()), "opened", caller);
    }

    InfluenceWindow revise(UUID id, JsonNode body, ExpectedVersion expected, Caller caller) {
        Message.mustBeCurator(caller);
        var before = windows.require(id);
        expected.require(before.version());
        var wanted = bodies.read(body, WindowView.of(before), WindowContent.class);
        mustBeThere(wanted);
        return record(before.revise(wanted, caller, now()), "revised", caller);
    }

    private InfluenceWindow record(InfluenceWindow next, String fact, Caller caller) {
        var saved = windows.save(next);
        outbox.append(WindowView.change(saved, fact, caller.role()));
        return saved;
    }

    private void mustBeThere(WindowContent wanted) {
        wanted.recommendationIds().forEach(recommendations::published);
        wanted.messageIds().forEach(messages::require);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
