package se.samlingsplats.directory.feedback;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What was handled stays as long as somebody may look back at it, and is then deleted with all its words. */
@Component
class FeedbackCleanup {

    private static final int BATCH = 500;

    private final FeedbackTable table;
    private final FeedbackProperties properties;
    private final Clock clock;

    FeedbackCleanup(FeedbackTable table, FeedbackProperties properties, Clock clock) {
        this.table = table;
        this.properties = properties;
        this.clock = clock;
    }

    /** Each batch is its own transaction: whatever was interrupted goes on at the next tick. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void tidy() {
        var before = clock.instant().minus(properties.keepHandled());
        while (table.deleteHandled(before, BATCH) == BATCH) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
    }
}
