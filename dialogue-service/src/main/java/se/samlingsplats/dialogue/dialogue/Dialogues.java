package se.samlingsplats.dialogue.dialogue;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.events.Outbox;
import se.samlingsplats.web.Caller;

/** What statements and votes may ask of the dialogue they belong to. */
@Service
public class Dialogues {

    private final DialogueRepository dialogues;
    private final Outbox outbox;
    private final Clock clock;

    Dialogues(DialogueRepository dialogues, Outbox outbox, Clock clock) {
        this.dialogues = dialogues;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The dialogue, if this caller may know of it. */
    public Dialogue shownTo(Caller caller, DialogueId id) {
        return dialogues.require(id).shownTo(caller);
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
        var change = DialogueView.change(counted, "revised", by.role());
        if (counted.isPublic()) {
            outbox.append(change);
        } else {
            outbox.keep(change);
        }
    }
}
