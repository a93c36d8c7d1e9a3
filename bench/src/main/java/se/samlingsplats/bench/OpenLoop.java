package se.samlingsplats.bench;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/** Load at a fixed rate that does not wait for answers, so that a slow answer is not hidden by asking less. */
final class OpenLoop {
    private OpenLoop() {}

    /** Returns when all operations have ended, throws when one failed; each gets its number. */
    static void run(int perSecond, double seconds, IntConsumer operation) {
        int count = (int) (perSecond * seconds);
        long interval = 1_000_000_000L / perSecond;
        long start = System.nanoTime();
        var failures = new ConcurrentLinkedQueue<RuntimeException>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                LockSupport.parkNanos(start + i * interval - System.nanoTime());
                int number = i;
                threads.execute(() -> {
                    try {
                        operation.accept(number);
                    } catch (RuntimeException e) {
                        failures.add(e);
                    }
                });
            }
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.size() + " operations failed", failures.peek());
        }
    }
}
