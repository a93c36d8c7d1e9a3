package se.samlingsplats.search.operations;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import se.samlingsplats.search.deadletter.DeadLetters;
import se.samlingsplats.search.index.Generation;
import se.samlingsplats.search.index.Generations;
import se.samlingsplats.search.projection.Progress;
import se.samlingsplats.web.Problem;

/** Asks the servers how search is. */
@Component
class StatusReader {

    private final DeadLetters deadLetters;
    private final Generations generations;
    private final Progress progress;
    private final MeterRegistry meters;

    StatusReader(DeadLetters deadLetters, Generations generations, Progress progress, MeterRegistry meters) {
        this.deadLetters = deadLetters;
        this.generations = generations;
        this.progress = progress;
        this.meters = meters;
    }

    /** What can't be had stays as it was, and time goes on: who is away is further behind each time. */
    Status after(Status last) {
        var now = Instant.now();
        try {
            var letters = deadLetters.count();
            var active = generations.live().stream()
                    .filter(each -> each.state() == Generation.State.ACTIVE)
                    .findFirst();
            return active.map(each -> now(each, letters, last, now))
                    .orElseGet(() -> failed(last, "no-generation", now));
        } catch (DataAccessException e) {
            return failed(last, "database-unavailable", now);
        }
    }

    private Status now(Generation active, long letters, Status last, Instant now) {
        var failed = new AtomicReference<@Nullable String>();
        long lag = figure(() -> progress.lag(active), last.lag(), failed);
        long documents = figure(() -> progress.documents(active), last.documents(), failed);
        var complete = lag == 0 && failed.get() == null ? now : last.completeAt();
        return new Status(
                active.number(),
                documents,
                lag,
                since(complete, now),
                freshness(),
                letters,
                failed.get(),
                now,
                complete);
    }

    private static long figure(LongSupplier figure, long last, AtomicReference<@Nullable String> failed) {
        try {
            return figure.getAsLong();
        } catch (Problem e) {
            failed.set(e.code());
            return last;
        }
    }

    private static Status failed(Status last, String what, Instant now) {
        return new Status(
                last.generation(),
                last.documents(),
                last.lag(),
                since(last.completeAt(), now),
                last.freshnessSeconds(),
                last.deadLetters(),
                what,
                now,
                last.completeAt());
    }

    private static double since(@Nullable Instant complete, Instant now) {
        return complete == null ? 0 : Duration.between(complete, now).toMillis() / 1000.0;
    }

    private double freshness() {
        var timer = meters.find("samlingsplats.projection.freshness").timer();
        if (timer == null) {
            return 0;
        }
        var values = timer.takeSnapshot().percentileValues();
        return values.length == 0 ? 0 : values[values.length - 1].value(TimeUnit.SECONDS);
    }
}
