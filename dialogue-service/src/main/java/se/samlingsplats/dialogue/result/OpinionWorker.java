package se.samlingsplats.dialogue.result;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps opinions up to date behind the votes. What is due stands in the database, so that a restart goes on where the
 * last one stopped, and nothing is added to a vote. A thread of its own: mathematics would hold up virtual ones.
 */
@Component
class OpinionWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OpinionWorker.class);
    private static final int MOST_AT_A_TIME = 20;
    private static final Duration TIDY_EVERY = Duration.ofHours(1);

    private final OpinionStore store;
    private final OpinionService service;
    private final OpinionProperties properties;
    private final BlockingQueue<Boolean> wakeUps = new ArrayBlockingQueue<>(1);
    private Instant tidied = Instant.EPOCH;
    private volatile @Nullable Thread thread;

    OpinionWorker(OpinionStore store, OpinionService service, OpinionProperties properties) {
        this.store = store;
        this.service = service;
        this.properties = properties;
    }

    private void run() {
        while (isRunning()) {
            try {
                store.due(MOST_AT_A_TIME).forEach(this::bringUpToDate);
                tidy();
            } catch (RuntimeException e) {
                log.warn(
                        "Opinions could not be looked after and are later: {}",
                        e.getClass().getName());
            }
            pause();
        }
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

    private void pause() {
        try {
            wakeUps.poll(properties.poll().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            thread = null;
        }
    }

    @Override
    public void start() {
        var started = Thread.ofPlatform()
                .name("opinions")
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
