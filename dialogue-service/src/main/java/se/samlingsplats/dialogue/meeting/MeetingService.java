package se.samlingsplats.dialogue.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.dialogue.dialogue.DialogueId;
import se.samlingsplats.dialogue.dialogue.Dialogues;
import se.samlingsplats.dialogue.document.Fact;
import se.samlingsplats.dialogue.document.Words;
import se.samlingsplats.dialogue.facilitator.Facilitating;
import se.samlingsplats.events.Outbox;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.IdempotencyKeys;
import se.samlingsplats.web.Ids;
import se.samlingsplats.web.StrictBody;
import tools.jackson.databind.JsonNode;

/** Changes to meetings: one transaction saves the next state with its fact, and records the event. */
@Service
@Transactional
class MeetingService {

    private static final int MOST = 200;

    private final MeetingRepository meetings;
    private final Dialogues dialogues;
    private final Outbox outbox;
    private final IdempotencyKeys keys;
    private final StrictBody bodies;
    private final Clock clock;

    MeetingService(
            MeetingRepository meetings,
            Dialogues dialogues,
            Outbox outbox,
            IdempotencyKeys keys,
            StrictBody bodies,
            Clock clock) {
        this.meetings = meetings;
        this.dialogues = dialogues;
        this.outbox = outbox;
        this.keys = keys;
        this.bodies = bodies;
        this.clock = clock;
    }

    Meeting plan(DialogueId dialogue, MeetingProfile wanted, @Nullable String key, Caller caller) {
        Facilitating.must(caller, dialogue.value());
        dialogues.locked(dialogue);
        var candidate = Ids.next();
        var id = keys.claim(caller, key, new Planned(dialogue, wanted), candidate);
        if (!id.equals(candidate)) {
            return meetings.require(id);
        }
        if (meetings.count(dialogue.value()) >= MOST) {
            throw new MeetingProblem.TooMany(MOST);
        }
        var now = now();
        return record(Meeting.plan(id, dialogue, wanted, caller, now), "planned", caller, now);
    }

    Meeting revise(UUID id, JsonNode body, ExpectedVersion expected, Caller asking) {
        var before = held(id);
        var caller = mayChange(before, expected, asking);
        var wanted = bodies.read(body, MeetingView.of(before, caller), MeetingProfile.class);
        var now = now();
        return record(before.revise(wanted, caller, now), "revised", caller, now);
    }

    Meeting publish(UUID id, ExpectedVersion expected, Caller asking) {
        return change(id, expected, asking, "published", step -> step.before()
                .publish(dialogues.shownTo(step.caller(), step.before().dialogueId()), step.caller(), step.now()));
    }

    Meeting cancel(UUID id, Words because, ExpectedVersion expected, Caller asking) {
        return change(
                id, expected, asking, "cancelled", step -> step.before().cancel(because, step.caller(), step.now()));
    }

    Meeting hold(UUID id, List<Attendance> came, ExpectedVersion expected, Caller asking) {
        return change(id, expected, asking, "held", step -> step.before().hold(came, step.caller(), step.now()));
    }

    /** Nobody else hears of words that are not published yet. */
    Meeting minute(UUID id, String language, String text, ExpectedVersion expected, Caller asking) {
        var before = held(id);
        var caller = mayChange(before, expected, asking);
        var now = now();
        var next = before.minute(language, text, caller, now);
        if (next.hasPublicMinutes()) {
            return record(next, "minutes-published", caller, now);
        }
        var saved = meetings.save(next);
        outbox.keep(MeetingView.change(
                saved, "minuted", Facilitating.role(caller, before.dialogueId().value())));
        return saved;
    }

    Meeting publishMinutes(UUID id, ExpectedVersion expected, Caller asking) {
        return change(id, expected, asking, "minutes-published", step -> step.before()
                .publishMinutes(step.caller(), step.now()));
    }

    private Meeting change(
            UUID id, ExpectedVersion expected, Caller asking, String fact, Function<Step, Meeting> change) {
        var before = held(id);
        var caller = mayChange(before, expected, asking);
        var now = now();
        return record(change.apply(new Step(before, caller, now)), fact, caller, now);
    }

    /** The event's id is part of the state it carries. */
    private Meeting record(Meeting next, String fact, Caller caller, Instant now) {
        var eventId = Ids.next();
        var role = Facilitating.role(caller, next.dialogueId().value());
        var saved = meetings.save(next.published() ? next.with(new Fact(fact, eventId, now)) : next);
        if (saved.published()) {
            outbox.append(MeetingView.change(saved, fact, role), eventId);
        } else {
            outbox.keep(MeetingView.change(saved, fact, role), eventId);
        }
        return saved;
    }

    private Meeting held(UUID id) {
        return meetings.locked(id).orElseThrow(MeetingProblem.NotFound::new);
    }

    /** Who may not know of it learns that there is nothing. */
    private Caller mayChange(Meeting meeting, ExpectedVersion expected, Caller asking) {
        var caller = dialogues.in(meeting.dialogueId(), asking);
        meeting.shownTo(caller);
        Facilitating.must(caller, meeting.dialogueId().value());
        expected.require(meeting.version());
        return caller;
    }

    /** As precise as the database keeps it, so that what is answered is what is stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private record Planned(DialogueId dialogue, MeetingProfile profile) {}

    private record Step(Meeting before, Caller caller, Instant now) {}
}
