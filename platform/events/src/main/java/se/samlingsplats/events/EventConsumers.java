package se.samlingsplats.events;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.event.ListenerContainerIdleEvent;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * How events are read. A listener sets aside, as dead letters, what no waiting can mend; whatever it throws is taken
 * for something that waiting mends: the batch is tried again for ever while its partitions rest. Nothing is skipped.
 */
public class EventConsumers {

    private static final Logger log = LoggerFactory.getLogger(EventConsumers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long IDLE = 100;
    private static final long FIRST_PAUSE = 200;
    private static final long LONGEST_PAUSE = 5_000;

    private final ConsumerFactory<String, byte[]> consumers;

    EventConsumers(ConsumerFactory<String, byte[]> consumers) {
        this.consumers = consumers;
    }

    /**
     * Not started yet.
     *
     * @param topics as they are called on the cluster
     * @param threads each reads partitions of its own
     */
    public ConcurrentMessageListenerContainer<String, byte[]> container(
            String group, Collection<String> topics, int threads, BatchMessageListener<String, byte[]> listener) {
        var settings = new ContainerProperties(topics.toArray(String[]::new));
        settings.setGroupId(group);
        settings.setAckMode(ContainerProperties.AckMode.BATCH);
        settings.setMessageListener(listener);
        settings.setAssignmentCommitOption(ContainerProperties.AssignmentCommitOption.ALWAYS);
        settings.setPollTimeout(IDLE);
        settings.setIdleEventInterval(IDLE);
        settings.setShutdownTimeout(5_000);
        var container = new ConcurrentMessageListenerContainer<>(consumers, settings);
        container.setBeanName(group);
        container.setConcurrency(threads);
        container.setCommonErrorHandler(forEver());
        container.setApplicationEventPublisher(commitWhenIdle());
        return container;
    }

    /**
     * Markers of transactions take offsets too, and no listener hears of them: only by this does a group that has read
     * everything reach the end of its topics. Spring's {@code fixTxOffsets} misses a marker that comes alone.
     */
    private static ApplicationEventPublisher commitWhenIdle() {
        var committed = new ConcurrentHashMap<TopicPartition, Long>();
        return event -> {
            if (event instanceof ListenerContainerIdleEvent idle && !idle.isPaused()) {
                commit(idle.getConsumer(), committed);
            }
        };
    }

    private static void commit(Consumer<?, ?> consumer, Map<TopicPartition, Long> committed) {
        try {
            var moved = new HashMap<TopicPartition, OffsetAndMetadata>();
            for (var partition : consumer.assignment()) {
                var position = consumer.position(partition, PATIENCE);
                if (!Objects.equals(committed.get(partition), position)) {
                    moved.put(partition, new OffsetAndMetadata(position));
                }
            }
            if (!moved.isEmpty()) {
                consumer.commitSync(moved, PATIENCE);
                moved.forEach((partition, offset) -> committed.put(partition, offset.offset()));
            }
        } catch (KafkaException e) {
            log.debug("The broker is away; the next idle moment commits", e);
        }
    }

    private static DefaultErrorHandler forEver() {
        var backOff = new ExponentialBackOff(FIRST_PAUSE, 2);
        backOff.setMaxInterval(LONGEST_PAUSE);
        var handler = new DefaultErrorHandler(backOff);
        handler.setClassifications(Map.of(), true);
        return handler;
    }
}
