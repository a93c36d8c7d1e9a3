package se.samlingsplats.dialogue.vote;

import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import se.samlingsplats.dialogue.dialogue.DialogueId;

/**
 * Takes the steps of the published figures behind the votes: every fifth newcomer would else count all votes while the
 * other newcomers wait. What is due stands in the database, so that a restart goes on.
 */
@Component
class FigureWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(FigureWorker.class);
    private static final int MOST_AT_A_TIME = 100;
    private static final int POLL_SECONDS = 2;

    private final PublishedFigures figures;
    private final Set<DialogueId> due = ConcurrentHashMap.newKeySet();
    private final BlockingQueue<Boolean> wakeUps = new ArrayBlockingQueue<>(1);
    private volatile @Nullable Thread thread;

    FigureWorker(PublishedFigures figures) {
        this.figures = figures;
    }

    @TransactionalEventListener
    void hear(PublishedFigures.StepDue step) {
        due.add(step.dialogue());
        wakeUps.offer(true);
    }

    private void run() {
        while (isRunning()) {
            try {
                if (due.isEmpty()) {
                    due.addAll(figures.due(MOST_AT_A_TIME));
                }
                for (var dialogue : Set.copyOf(due)) {
                    due.remove(dialogue);
                    figures.bringUpToDate(dialogue);
                }
            } catch (RuntimeException e) {
                log.warn("Figures are later: {}", e.getClass().getName());
            }
            pause();
        }
    }

    private void pause() {
        try {
            wakeUps.poll(POLL_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            thread = null;
        }
    }

    @Override
    public void start() {
        var started = Thread.ofPlatform()
                .name("figures")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .unstarted(this::run);
        thread = started;
        started.start();
    }

    @Override
    public void stop() {
        var last = thread;
        thread = null;
        wakeUps.offer(true);
        try {
            if (last != null) {
                last.join(15_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
