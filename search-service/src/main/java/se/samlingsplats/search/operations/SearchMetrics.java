package se.samlingsplats.search.operations;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.samlingsplats.search.deadletter.DeadLetters;
import se.samlingsplats.search.index.Generation;
import se.samlingsplats.search.index.Generations;
import se.samlingsplats.search.projection.Progress;

/** What operators are warned by. A value that can't be had keeps the last one. */
@Component
class SearchMetrics {

    private static final Logger log = LoggerFactory.getLogger(SearchMetrics.class);

    private final DeadLetters deadLetters;
    private final Generations generations;
    private final Progress progress;
    private final AtomicLong letters;
    private final AtomicLong lag;

    SearchMetrics(DeadLetters deadLetters, Generations generations, Progress progress, MeterRegistry meters) {
        this.deadLetters = deadLetters;
        this.generations = generations;
        this.progress = progress;
        this.letters = register(meters, "samlingsplats.projection.dead.letters");
        this.lag = register(meters, "samlingsplats.projection.lag");
    }

    private static AtomicLong register(MeterRegistry meters, String name) {
        var value = new AtomicLong();
        meters.gauge(name, value);
        return value;
    }

    @Scheduled(fixedDelayString = "${samlingsplats.search.metrics:5s}")
    void measure() {
        try {
            letters.set(deadLetters.count());
            lag.set(generations.live().stream()
                    .filter(each -> each.state() == Generation.State.ACTIVE)
                    .mapToLong(progress::lag)
                    .sum());
        } catch (RuntimeException e) {
            log.debug("No figures this time", e);
        }
    }
}
