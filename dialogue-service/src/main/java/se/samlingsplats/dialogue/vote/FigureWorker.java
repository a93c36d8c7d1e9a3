package se.samlingsplats.dialogue.vote;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import se.samlingsplats.background.BackgroundWorker;
import se.samlingsplats.dialogue.dialogue.DialogueId;

/**
 * Takes the steps of the published figures behind the votes: every fifth newcomer would else count all votes while the
 * other newcomers wait. What is due stands in the database, so that a restart goes on.
 */
@Component
class FigureWorker extends BackgroundWorker {

    private static final int MOST_AT_A_TIME = 100;
    private static final Duration POLL = Duration.ofSeconds(2);

    private final PublishedFigures figures;
    private final Set<DialogueId> due = ConcurrentHashMap.newKeySet();

    FigureWorker(PublishedFigures figures) {
        super("figures", Thread.MIN_PRIORITY, POLL, "Figures are later");
        this.figures = figures;
    }

    @TransactionalEventListener
    void hear(PublishedFigures.StepDue step) {
        due.add(step.dialogue());
        wakeUp();
    }

    @Override
    protected void work() {
        if (due.isEmpty()) {
            due.addAll(figures.due(MOST_AT_A_TIME));
        }
        for (var dialogue : Set.copyOf(due)) {
            due.remove(dialogue);
            figures.bringUpToDate(dialogue);
        }
    }
}
