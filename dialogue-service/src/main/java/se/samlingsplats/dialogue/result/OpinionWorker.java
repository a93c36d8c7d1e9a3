package se.samlingsplats.dialogue.result;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.samlingsplats.background.BackgroundWorker;

/**
 * Keeps opinions up to date behind the votes. What is due stands in the database, so that a restart goes on where the
 * last one stopped, and nothing is added to a vote. A thread of its own: mathematics would hold up virtual ones.
 */
@Component
class OpinionWorker extends BackgroundWorker {

    private static final Logger log = LoggerFactory.getLogger(OpinionWorker.class);
    private static final int MOST_AT_A_TIME = 20;
    private static final Duration TIDY_EVERY = Duration.ofHours(1);

    private final OpinionStore store;
    private final OpinionService service;
    private Instant tidied = Instant.EPOCH;

    OpinionWorker(OpinionStore store, OpinionService service, OpinionProperties properties) {
        super("opinions", Thread.MIN_PRIORITY, properties.poll(), "Opinions could not be looked after and are later");
        this.store = store;
        this.service = service;
    }

    @Override
    protected void work() {
        store.due(MOST_AT_A_TIME).forEach(this::bringUpToDate);
        tidy();
    }

    /** One dialogue that fails does not hold up the others. */
    private void bringUpToDate(UUID dialogue) {
        if (!isRunning()) {
            return;
        }
        try {
            service.bringUpToDate(dialogue);
        } catch (RuntimeException e) {
            log.warn(
                    "The opinions of {} could not be worked out: {}",
                    dialogue,
                    e.getClass().getName());
        }
    }

    private void tidy() {
        var now = Instant.now();
        if (tidied.plus(TIDY_EVERY).isBefore(now)) {
            service.tidy();
            tidied = now;
        }
    }
}
