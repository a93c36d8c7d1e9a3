package se.samlingsplats.bench;

import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition, two minutes at most. */
final class Waiting {
    private static final long LIMIT = 120_000_000_000L;

    private Waiting() {}

    static void until(String what, BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > LIMIT) {
                throw new IllegalStateException(new TimeoutException("Waited in vain until " + what));
            }
            LockSupport.parkNanos(2_000_000);
        }
    }
}
