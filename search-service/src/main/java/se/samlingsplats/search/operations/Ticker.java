package se.samlingsplats.search.operations;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Does something again and again until there is nobody left to do it for. */
final class Ticker {

    private final Duration pause;
    private volatile boolean ended;

    Ticker(Duration pause) {
        this.pause = pause;
    }

    /** @param last done when the ticker has been ended from outside */
    void start(BooleanSupplier again, Runnable last) {
        Thread.ofVirtual().name("watch").start(() -> {
            while (again.getAsBoolean()) {
                LockSupport.parkNanos(pause.toNanos());
                if (ended) {
                    last.run();
                    return;
                }
            }
        });
    }

    void end() {
        ended = true;
    }
}
