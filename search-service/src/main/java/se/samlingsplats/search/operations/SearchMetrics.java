package se.samlingsplats.search.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What operators are warned by, measured now and then: a scrape must not wait for a server that is away. */
@Component
class SearchMetrics {

    private final StatusReader reader;
    private volatile Status status = Status.UNKNOWN;

    SearchMetrics(StatusReader reader, MeterRegistry meters) {
        this.reader = reader;
        gauge(meters, "dead.letters", "events that could not be indexed and wait for an operator", Status::deadLetters);
        gauge(meters, "lag", "events that the index in use has not read yet", Status::lag);
        gauge(meters, "behind.seconds", "how long the index in use has not had everything", Status::behindSeconds);
        gauge(meters, "documents", "documents in the index in use, hidden ones too", Status::documents);
    }

    private void gauge(MeterRegistry meters, String name, String description, ToDoubleFunction<Status> value) {
        Gauge.builder("samlingsplats.projection." + name, this, metrics -> value.applyAsDouble(metrics.status))
                .description(description)
                .register(meters);
    }

    @Scheduled(fixedDelayString = "${samlingsplats.search.metrics:5s}")
    void measure() {
        status = reader.after(status);
    }

    Status status() {
        return status;
    }
}
