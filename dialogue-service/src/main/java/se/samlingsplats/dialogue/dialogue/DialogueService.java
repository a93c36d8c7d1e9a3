package se.samlingsplats.dialogue.dialogue;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.dialogue.facilitator.Facilitating;
import se.samlingsplats.dialogue.facilitator.Facilitators;
import se.samlingsplats.events.Outbox;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.IdempotencyKeys;
import se.samlingsplats.web.StrictBody;
import tools.jackson.databind.JsonNode;

/** Changes to dialogues: one transaction saves the new state and records the event. */
@Service
@Transactional
class DialogueService {

    private final DialogueRepository dialogues;
    private final DialogueSlugs slugs;
    private final Facilitators facilitators;
    private final Outbox outbox;
    private final IdempotencyKeys keys;
    private final StrictBody bodies;
    private final ApplicationEventPublisher inside;
    private final Clock clock;

    DialogueService(
            DialogueRepository dialogues,
            DialogueSlugs slugs,
            Facilitators facilitators,
            Outbox outbox,
            IdempotencyKeys keys,
            StrictBody bodies,
            ApplicationEventPublisher inside,
            Clock clock) {
        this.dialogues = dialogues;
        this.slugs = slugs;
        this.facilitators = facilitators;
        this.outbox = outbox;
        this.keys = keys;
        this.bodies = bodies;
        this.inside = inside;
        this.clock = clock;
    }

    Dialogue draft(NewDialogue wanted, @Nullable String key, Caller caller) {
        Dialogue.mustBeCurator(caller);
        var candidate = DialogueId.next();
        var id = new DialogueId(keys.claim(caller, key, wanted, candidate.value()));
        if (!id.equals(candidate)) {
            return dialogues.require(id);
        }
        var slug = slugs.claim(wanted.questions().first(), id);
        var draft = dialogues.save(
                Dialogue.draft(id, slug, wanted.profile(), wanted.seeds().size(), caller, now()));
        outbox.keep(DialogueView.change(draft, "drafted", caller.role()));
        inside.publishEvent(new DialogueBegun(id, wanted.seeds(), caller));
        return draft;
    }

    Dialogue revise(DialogueId id, JsonNode body, ExpectedVersion expected, Caller caller) {
        var current = expected(id, expected, caller);
        var profile = bodies.read(body, DialogueView.of(current), DialogueProfile.class);
        var revised = dialogues.save(renamed(current.revise(profile, caller, now())));
        var change = DialogueView.change(revised, "revised", caller.role());
        if (revised.isPublic()) {
            outbox.append(change);
        } else {
            outbox.keep(change);
        }
        return revised;
    }

    Dialogue open(DialogueId id, ExpectedVersion expected, Caller caller) {
        var opened = dialogues.save(expected(id, expected, caller).open(caller, now()));
        outbox.append(DialogueView.change(opened, "opened", caller.role()));
        inside.publishEvent(new DialogueOpened(id, caller.role()));
        return opened;
    }

    Dialogue schedule(DialogueId id, ExpectedVersion expected, Caller caller) {
        var scheduled = dialogues.save(expected(id, expected, caller).schedule(caller, now()));
        outbox.keep(DialogueView.change(scheduled, "scheduled", caller.role()));
        return scheduled;
    }

    Dialogue close(DialogueId id, ExpectedVersion expected, Caller caller) {
        var closed = dialogues.save(expected(id, expected, caller).close(caller, now()));
        outbox.append(DialogueView.change(closed, "closed", caller.role()));
        return closed;
    }

    Dialogue pause(DialogueId id, Texts reasons, ExpectedVersion expected, Caller caller) {
        var known = facilitators.in(id.value(), caller);
        var paused = dialogues.save(facilitated(id, expected, known).pause(reasons, now()));
        outbox.append(DialogueView.change(paused, "paused", Facilitating.role(known, id.value())));
        return paused;
    }

    Dialogue resume(DialogueId id, ExpectedVersion expected, Caller caller) {
        var known = facilitators.in(id.value(), caller);
        var resumed = dialogues.save(facilitated(id, expected, known).resume(now()));
        outbox.append(DialogueView.change(resumed, "resumed", Facilitating.role(known, id.value())));
        return resumed;
    }

    void openDue() {
        for (var due : dialogues.dueToOpen(now())) {
            var opened = dialogues.save(due.openByItself(now()));
            outbox.append(DialogueView.change(opened, "opened", "clock"));
            inside.publishEvent(new DialogueOpened(due.id(), "clock"));
        }
    }

    void closeDue() {
        for (var due : dialogues.due(now())) {
            var closed = dialogues.save(due.closeByItself(now()));
            outbox.append(DialogueView.change(closed, "closed", "clock"));
        }
    }

    private Dialogue expected(DialogueId id, ExpectedVersion expected, Caller caller) {
        Dialogue.mustBeCurator(caller);
        var current = dialogues.require(id);
        expected.require(current.version());
        return current;
    }

    private Dialogue facilitated(DialogueId id, ExpectedVersion expected, Caller caller) {
        var current = dialogues.require(id).shownTo(caller);
        Facilitating.must(caller, id.value());
        expected.require(current.version());
        return current;
    }

    private Dialogue renamed(Dialogue dialogue) {
        var question = dialogue.profile().questions().first();
        return DialogueSlugs.fits(dialogue.slug(), question)
                ? dialogue
                : dialogue.movedTo(slugs.claim(question, dialogue.id()));
    }

    /** As precise as the database keeps it, so that what is answered is what is stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
