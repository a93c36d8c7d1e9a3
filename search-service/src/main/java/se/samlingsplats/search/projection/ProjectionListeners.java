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
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.stereotype.Component;
import org.springframework.util.backoff.ExponentialBackOff;
import se.samlingsplats.search.deadletter.DeadLetters;
import se.samlingsplats.search.index.Generation;

/** One consumer group for each live generation, in every replica. */
@Component
class ProjectionListeners implements SmartLifecycle {

    private final ConsumerFactory<String, byte[]> consumers;
    private final Projector projector;
    private final DeadLetters deadLetters;
    private final ProjectionProperties properties;
    private final Timer freshness;
    private final Map<Integer, ConcurrentMessageListenerContainer<String, byte[]>> running = new HashMap<>();
    private volatile boolean started;

    ProjectionListeners(
            ConsumerFactory<String, byte[]> consumers,
            Projector projector,
            DeadLetters deadLetters,
            ProjectionProperties properties,
            MeterRegistry meters) {
        this.consumers = consumers;
        this.projector = projector;
        this.deadLetters = deadLetters;
        this.properties = properties;
        this.freshness = Timer.builder("samlingsplats.projection.freshness")
                .description("From the event to the index, for the newest event of each batch")
                .publishPercentiles(0.5, 0.99)
                .register(meters);
    }

    /** Starts what is missing, stops what is no longer live. */
    synchronized void follow(List<Generation> live) {
        if (!started) {
            return;
        }
        var numbers = live.stream().map(Generation::number).collect(Collectors.toSet());
        for (var number : Set.copyOf(running.keySet())) {
            if (!numbers.contains(number)) {
                running.remove(number).stop();
            }
        }
        live.forEach(each -> running.computeIfAbsent(each.number(), number -> start(each)));
    }

    private ConcurrentMessageListenerContainer<String, byte[]> start(Generation generation) {
        var settings = new ContainerProperties(projector.topics().toArray(String[]::new));
        settings.setGroupId(generation.consumerGroup());
        settings.setAckMode(ContainerProperties.AckMode.BATCH);
        settings.setMessageListener(listener(generation));
        // Markers of transactions take offsets too: without this a finished group never reaches the end of its topics.
        settings.setFixTxOffsets(true);
        settings.setAssignmentCommitOption(ContainerProperties.AssignmentCommitOption.ALWAYS);
        settings.setPollTimeout(500);
        settings.setShutdownTimeout(5_000);
        var container = new ConcurrentMessageListenerContainer<>(consumers, settings);
        container.setBeanName("generation-" + generation.number());
        container.setConcurrency(properties.consumers());
        container.setCommonErrorHandler(forEver());
        container.start();
        return container;
    }

    private BatchMessageListener<String, byte[]> listener(Generation generation) {
        return records -> {
            projector
                    .apply(generation.indexName(), records)
                    .forEach(refusal -> deadLetters.add(refusal.record(), refusal.reason()));
            if (generation.state() != Generation.State.BUILDING && !records.isEmpty()) {
                measure(records.getLast());
            }
        };
    }

    private void measure(ConsumerRecord<String, byte[]> record) {
        try {
            var at = Instant.parse(IncomingEvent.header(record, "ce_time"));
            freshness.record(Duration.between(at, Instant.now()));
        } catch (DateTimeParseException e) {
            // an event without a time says nothing about freshness
        }
    }

    /** Whatever can't be mended is a dead letter by now; what is left is an index or a database that is away. */
    private static DefaultErrorHandler forEver() {
        var backOff = new ExponentialBackOff(200, 2);
        backOff.setMaxInterval(5_000);
        var handler = new DefaultErrorHandler(backOff);
        handler.setClassifications(Map.of(), true);
        return handler;
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
