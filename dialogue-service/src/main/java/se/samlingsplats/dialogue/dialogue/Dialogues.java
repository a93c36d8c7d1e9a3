package se.samlingsplats.dialogue.dialogue;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.dialogue.facilitator.Facilitating;
import se.samlingsplats.dialogue.facilitator.Facilitators;
import se.samlingsplats.events.Outbox;
import se.samlingsplats.web.Caller;

/** What statements and votes may ask of the dialogue they belong to. */
@Service
public class Dialogues {

    private final DialogueRepository dialogues;
    private final DialogueSlugs slugs;
    private final Facilitators facilitators;
    private final Outbox outbox;
    private final ApplicationEventPublisher inside;
    private final Clock clock;

    Dialogues(
            DialogueRepository dialogues,
            DialogueSlugs slugs,
            Facilitators facilitators,
            Outbox outbox,
            ApplicationEventPublisher inside,
            Clock clock) {
        this.dialogues = dialogues;
        this.slugs = slugs;
        this.facilitators = facilitators;
        this.outbox = outbox;
        this.inside = inside;
        this.clock = clock;
    }

    /** Takes in a dialogue that was held elsewhere, with its statements. */
    @Transactional(propagation = Propagation.MANDATORY)
    public DialogueId imported(ImportedDialogue wanted, Caller by) {
        var id = DialogueId.next();
        var questions = new Texts(wanted.sv(), wanted.en());
        var profile = new DialogueProfile(
                questions,
                null,
                List.of(wanted.language()),
                wanted.opens(),
                wanted.closes(),
                ModerationMode.SEEDS_ONLY,
                DialogueProfile.USUAL_MINIMUM);
        var slug = slugs.claim(questions.first(), id);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var saved = dialogues.save(Dialogue.imported(id, slug, profile, (int) wanted.shown(), by, now));
        outbox.append(DialogueView.change(saved, "closed", by.role()));
        inside.publishEvent(new DialogueImported(id, wanted, by));
        return id;
    }

    /** The dialogue, if this caller may know of it. */
    public Dialogue shownTo(Caller caller, DialogueId id) {
        var dialogue = dialogues.require(id);
        return dialogue.isPublic() ? dialogue : dialogue.shownTo(facilitators.in(id.value(), caller));
    }

    /** The caller with what they may do in this dialogue; asks about people with an account only. */
    public Caller in(DialogueId id, Caller caller) {
        return facilitators.in(id.value(), caller);
    }

    /** Locks the dialogue's row, so that statements are counted one change at a time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Dialogue locked(DialogueId id) {
        return dialogues.locked(id.value()).orElseThrow(DialogueProblem.NotFound::new);
    }

    /** The count is part of the public state: it changes the version like everything else. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recount(Dialogue locked, int statements, Caller by) {
        if (locked.statementCount() == statements) {
            return;
        }
        var counted =
                dialogues.save(locked.withStatements(statements, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        var change = DialogueView.change(
                counted, "revised", Facilitating.role(by, locked.id().value()));
        if (counted.isPublic()) {
            outbox.append(change);
        } else {
            outbox.keep(change);
        }
    }
}
