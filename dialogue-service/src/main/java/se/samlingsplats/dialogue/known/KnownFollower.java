package se.samlingsplats.dialogue.known;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.samlingsplats.events.EventConsumers;
import se.samlingsplats.events.IncomingEvent;
import se.samlingsplats.events.Topics;
import tools.jackson.core.JacksonException;

/** Hears of organisations, needs, resources and memberships. What it cannot read is set aside and stops nobody. */
@Component
class KnownFollower implements SmartLifecycle {

    private static final List<String> TOPICS =
            List.of(KnownTables.ACTOR, KnownTables.NEED, KnownTables.RESOURCE, KnownTables.MEMBERSHIP);

    private final KnownTables tables;
    private final UnreadEvents unread;
    private final TransactionTemplate transaction;
    private final Map<String, String> names = new HashMap<>();
    private final ConcurrentMessageListenerContainer<String, byte[]> container;

    KnownFollower(
            KnownTables tables,
            UnreadEvents unread,
            TransactionTemplate transaction,
            EventConsumers consumers,
            Topics topics) {
        this.tables = tables;
        this.unread = unread;
        this.transaction = transaction;
        TOPICS.forEach(topic -> names.put(topics.name(topic), topic));
        this.container = consumers.container(topics.name("dialogue-known"), names.keySet(), 1, this::hear);
    }

    private void hear(List<ConsumerRecord<String, byte[]>> records) {
        transaction.executeWithoutResult(status -> records.forEach(this::hear));
    }

    private void hear(ConsumerRecord<String, byte[]> record) {
        var topic = names.getOrDefault(record.topic(), "");
        var event = IncomingEvent.of(record);
        try {
            tables.apply(topic, event);
        } catch (JacksonException | IllegalArgumentException e) {
            unread.setAside(topic, record, event.version(), e.getClass().getSimpleName());
        }
    }

    @Override
    public void start() {
        container.start();
    }

    @Override
    public void stop() {
        container.stop();
    }

    @Override
    public boolean isRunning() {
        return container.isRunning();
    }
}
