package se.samlingsplats.dialogue.dialogue;

import static se.samlingsplats.dialogue.dialogue.DialogueStatus.CLOSED;
import static se.samlingsplats.dialogue.dialogue.DialogueStatus.DRAFT;
import static se.samlingsplats.dialogue.dialogue.DialogueStatus.OPEN;
import static se.samlingsplats.dialogue.dialogue.DialogueStatus.SCHEDULED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.samlingsplats.dialogue.facilitator.Facilitating;
import se.samlingsplats.web.Caller;

/** A question that many answer by voting on statements. Every change returns the next state. */
public record Dialogue(
        @Id DialogueId id,
        String slug,
        List<String> aliases,
        DialogueProfile profile,
        DialogueStatus status,
        @Nullable Pause pause,
        int statementCount,
        Instant createdAt,
        Instant updatedAt,
        @Version long version) {

    static Dialogue draft(DialogueId id, String slug, DialogueProfile profile, int statements, Caller by, Instant now) {
        mustBeCurator(by);
        mustMakeSense(profile);
        return new Dialogue(id, slug, List.of(), profile, DRAFT, null, statements, now, now, 0);
    }

    /** It was held elsewhere and is over: everybody may look at it, nobody votes any more. */
    static Dialogue imported(
            DialogueId id, String slug, DialogueProfile profile, int statements, Caller by, Instant now) {
        if (!by.isOperator()) {
            mustBeCurator(by);
        }
        mustMakeSense(profile);
        return new Dialogue(id, slug, List.of(), profile, CLOSED, null, statements, now, now, 0);
    }

    Dialogue open(Caller by, Instant now) {
        mustBeCurator(by);
        mustBeReady(now);
        return next(profile.opening(now), OPEN, null, statementCount, now);
    }

    /** It opens by itself at the hour it says; until then it can be changed, or opened at once. */
    Dialogue schedule(Caller by, Instant now) {
        mustBeCurator(by);
        mustBeReady(now);
        if (profile.opens() == null || !profile.opens().isAfter(now)) {
            throw new DialogueProblem.Rule("opens-in-the-past", "Say when it opens, a time that is still to come");
        }
        return next(profile, SCHEDULED, null, statementCount, now);
    }

    /** At the hour it said; nobody needs to be awake. */
    Dialogue openByItself(Instant now) {
        return next(profile, OPEN, null, statementCount, now);
    }

    private void mustBeReady(Instant now) {
        if (isPublic()) {
            throw new DialogueProblem.NotDraft();
        }
        if (profile.closes() != null && !profile.closes().isAfter(now)) {
            throw new DialogueProblem.Rule("closes-in-the-past", "Choose a closing time that is still to come");
        }
        if (statementCount == 0) {
            throw new DialogueProblem.Rule("no-statements", "A dialogue opens with at least one statement");
        }
    }

    Dialogue revise(DialogueProfile newProfile, Caller by, Instant now) {
        mustBeCurator(by);
        if (status == CLOSED) {
            throw new DialogueProblem.Closed();
        }
        mustMakeSense(newProfile);
        if (status == SCHEDULED && newProfile.opens() == null) {
            throw new DialogueProblem.Rule("opens-missing", "It waits for its hour: say when it opens");
        }
        return next(newProfile, status, pause, statementCount, now);
    }

    Dialogue close(Caller by, Instant now) {
        mustBeCurator(by);
        mustRun(now);
        return next(profile.closing(now), CLOSED, null, statementCount, now);
    }

    /** At the hour it said from the beginning; nobody needs to be awake. */
    Dialogue closeByItself(Instant now) {
        return next(profile, CLOSED, null, statementCount, now);
    }

    /** Votes and statements wait; everybody reads why. Who may do so is asked before, see {@link Facilitators}. */
    Dialogue pause(Texts reasons, Instant now) {
        if (reasons.isMissing()) {
            throw new DialogueProblem.Rule("pause-reason-missing", "Say in Swedish or English why it is paused");
        }
        mustTakeVotes(now);
        return next(profile, status, new Pause(reasons, now), statementCount, now);
    }

    Dialogue resume(Instant now) {
        mustRun(now);
        if (pause == null) {
            throw new DialogueProblem.NotPaused();
        }
        return next(profile, status, null, statementCount, now);
    }

    Dialogue withStatements(int count, Instant now) {
        return next(profile, status, pause, count, now);
    }

    Dialogue movedTo(String newSlug) {
        var old = new ArrayList<>(aliases);
        old.remove(newSlug);
        old.add(slug);
        return new Dialogue(
                id, newSlug, List.copyOf(old), profile, status, pause, statementCount, createdAt, updatedAt, version);
    }

    /** Who may not know of a draft learns that there is nothing. */
    public Dialogue shownTo(Caller reader) {
        if (!isPublic() && !Facilitating.may(reader, id.value())) {
            throw new DialogueProblem.NotFound();
        }
        return this;
    }

    public boolean isPublic() {
        return status == OPEN || status == CLOSED;
    }

    /** The hour of closing holds also while the state has not caught up with it. */
    public void mustTakeVotes(Instant now) {
        mustRun(now);
        if (pause != null) {
            throw new DialogueProblem.Paused();
        }
    }

    public boolean takesVotes(Instant now) {
        return runs(now) && pause == null;
    }

    private void mustRun(Instant now) {
        if (!isPublic()) {
            throw new DialogueProblem.NotOpen();
        }
        if (!runs(now)) {
            throw new DialogueProblem.Closed();
        }
    }

    private boolean runs(Instant now) {
        return status == OPEN && (profile.closes() == null || profile.closes().isAfter(now));
    }

    public void mustInviteStatements(Instant now) {
        mustTakeVotes(now);
        if (profile.moderation() == ModerationMode.SEEDS_ONLY) {
            throw new DialogueProblem.SeedsOnly();
        }
    }

    /** What visitors write is shown here at once; it leaves as an event only when a curator has read it. */
    public boolean showsUnread() {
        return profile.moderation() == ModerationMode.AFTER;
    }

    public static void mustBeCurator(Caller caller) {
        if (!caller.isCurator()) {
            throw new DialogueProblem.NotCurator();
        }
    }

    private Dialogue next(
            DialogueProfile newProfile,
            DialogueStatus newStatus,
            @Nullable Pause newPause,
            int statements,
            Instant now) {
        return new Dialogue(id, slug, aliases, newProfile, newStatus, newPause, statements, createdAt, now, version);
    }

    private static void mustMakeSense(DialogueProfile profile) {
        if (profile.questions().isMissing()) {
            throw new DialogueProblem.Rule("question-missing", "Ask the question in Swedish or English");
        }
        if (profile.opens() != null
                && profile.closes() != null
                && !profile.closes().isAfter(profile.opens())) {
            throw new DialogueProblem.Rule("closes-before-it-opens", "A dialogue closes after it opens");
        }
        if (!Phase.areInOrder(profile.phases())) {
            throw new DialogueProblem.Rule("phases-out-of-order", "Give the phases in the order of their hours");
        }
    }
}
