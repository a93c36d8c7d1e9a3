package se.samlingsplats.background;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * One thread that does what is due, pauses, and looks again: when the pause is over, or at once when it is woken. What is
 * due stands in the database, so a round that fails is only later.
 */
public abstract class BackgroundWorker implements SmartLifecycle {

    private static final Duration TO_STOP = Duration.ofSeconds(15);

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final String name;
    private final int priority;
    private final Duration pause;
    private final String delayed;
    private final Duration toStop;
    private final BlockingQueue<Boolean> wakeUps = new ArrayBlockingQueue<>(1);
    private boolean failing;
    private volatile @Nullable Thread thread;

    /**
     * @param name of the thread
     * @param priority of the thread, see {@link Thread#MIN_PRIORITY}
     * @param pause between two rounds, after a failure too
     * @param delayed what to say in the log when a round fails
     */
    protected BackgroundWorker(String name, int priority, Duration pause, String delayed) {
        this(name, priority, pause, delayed, TO_STOP);
    }

    BackgroundWorker(String name, int priority, Duration pause, String delayed, Duration toStop) {
        this.name = name;
        this.priority = priority;
        this.pause = pause;
        this.delayed = delayed;
        this.toStop = toStop;
    }

    /** One round. Whoever takes long asks {@link #isRunning} between two steps. */
    protected abstract void work() throws Exception;

    /** Those who wake up a worker that is awake let it look once more. */
    public final void wakeUp() {
        wakeUps.offer(true);
    }

    private void run() {
        while (thread == Thread.currentThread()) {
            try {
                round();
                wakeUps.poll(pause.toNanos(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                thread = null;
            }
        }
    }

    private void round() throws InterruptedException {
        try {
            work();
            failing = false;
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            tellOnce(e);
        }
    }

    /** Not the message: one of the database could quote a row. */
    private void tellOnce(Exception e) {
        if (!failing) {
            failing = true;
            log.warn("{}: {}", delayed, e.getClass().getName());
        }
    }

    @Override
    public void start() {
        var started = Thread.ofPlatform().name(name).daemon().priority(priority).unstarted(this::run);
        thread = started;
        started.start();
    }

    /** Waits for the step at hand, but not for ever. */
    @Override
    public void stop() {
        var last = thread;
        thread = null;
        wakeUp();
        try {
            if (last != null) {
                last.join(toStop.toMillis());
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
