package se.samlingsplats.search.projection;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.stereotype.Component;
import se.samlingsplats.events.EventConsumers;
import se.samlingsplats.events.IncomingEvent;
import se.samlingsplats.search.deadletter.DeadLetters;
import se.samlingsplats.search.index.Generation;

/** One consumer group for each live generation, in every replica. */
@Component
class ProjectionListeners implements SmartLifecycle {

    private final EventConsumers consumers;
    private final Projector projector;
    private final DeadLetters deadLetters;
    private final ProjectionProperties properties;
    private final Timer freshness;
    private final Map<Integer, ConcurrentMessageListenerContainer<String, byte[]>> running = new HashMap<>();
    private volatile int searched;
    private volatile boolean started;

    ProjectionListeners(
            EventConsumers consumers,
            Projector projector,
            DeadLetters deadLetters,
            ProjectionProperties properties,
            MeterRegistry meters) {
        this.consumers = consumers;
        this.projector = projector;
        this.deadLetters = deadLetters;
        this.properties = properties;
        this.freshness = Timer.builder("samlingsplats.projection.freshness")
                .description("From the event to the index in use, for the newest event of each batch")
                .publishPercentiles(0.5, 0.99)
                .register(meters);
    }

    /** Starts what is missing, stops what is no longer live. */
    synchronized void follow(List<Generation> live) {
        if (!started) {
            return;
        }
        searched = live.stream()
                .filter(each -> each.state() == Generation.State.ACTIVE)
                .mapToInt(Generation::number)
                .findFirst()
                .orElse(0);
        var numbers = live.stream().map(Generation::number).collect(Collectors.toSet());
        for (var number : Set.copyOf(running.keySet())) {
            if (!numbers.contains(number)) {
                running.remove(number).stop();
            }
        }
        live.forEach(each -> running.computeIfAbsent(each.number(), number -> start(each)));
    }

    private ConcurrentMessageListenerContainer<String, byte[]> start(Generation generation) {
        var container = consumers.container(
                generation.consumerGroup(), projector.topics(), properties.consumers(), listener(generation));
        container.start();
        return container;
    }

    private BatchMessageListener<String, byte[]> listener(Generation generation) {
        return records -> {
            projector
                    .apply(generation.indexName(), records)
                    .forEach(refusal -> deadLetters.add(refusal.record(), refusal.reason()));
            if (generation.number() == searched && !records.isEmpty()) {
                measure(records.getLast());
            }
        };
    }

    private void measure(ConsumerRecord<String, byte[]> record) {
        var time = IncomingEvent.of(record).time();
        try {
            if (time != null) {
                freshness.record(Duration.between(Instant.parse(time), Instant.now()));
            }
        } catch (DateTimeParseException e) {
            // an event without a time says nothing about freshness
        }
    }

    @Override
    public void start() {
        started = true;
    }

    @Override
    public synchronized void stop() {
        started = false;
        running.values().forEach(ConcurrentMessageListenerContainer::stop);
        running.clear();
    }

    @Override
    public boolean isRunning() {
        return started;
    }
}
