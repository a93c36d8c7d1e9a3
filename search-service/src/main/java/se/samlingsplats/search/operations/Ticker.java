package se.samlingsplats.search.operations;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Does something again and again until there is nobody left to do it for. */
final class Ticker {

    private final Duration pause;

    Ticker(Duration pause) {
        this.pause = pause;
    }

    void start(BooleanSupplier again) {
        Thread.ofVirtual().name("watch").start(() -> {
            while (again.getAsBoolean()) {
                LockSupport.parkNanos(pause.toNanos());
            }
        });
    }
}
