package se.samlingsplats.bench;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition, within a bound. */
final class Waiting {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(2);

    private Waiting() {}

    static void until(String what, BooleanSupplier condition) {
        until(what, LIMIT, PAUSE, condition);
    }

    /** @param pause between two looks, for what is itself a burden to ask */
    static void until(String what, Duration limit, Duration pause, BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > limit.toNanos()) {
                throw new IllegalStateException(new TimeoutException("Waited in vain until " + what));
            }
            LockSupport.parkNanos(pause.toNanos());
        }
    }
}
