package se.samlingsplats.directory.raiser;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.samlingsplats.directory.raiser.ThreadLetters.Recommendation;
import se.samlingsplats.events.EventConsumers;
import se.samlingsplats.events.IncomingEvent;
import se.samlingsplats.events.Topics;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Hears what becomes of recommendations. The letter, and that it was written, are one transaction. */
@Component
class ThreadFollower implements SmartLifecycle {

    static final String TOPIC = "dialogue.recommendation";

    private static final Logger log = LoggerFactory.getLogger(ThreadFollower.class);
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private final ThreadLetters letters;
    private final TransactionTemplate transaction;
    private final ConcurrentMessageListenerContainer<String, byte[]> container;

    ThreadFollower(ThreadLetters letters, TransactionTemplate transaction, EventConsumers consumers, Topics topics) {
        this.letters = letters;
        this.transaction = transaction;
        this.container =
                consumers.container(topics.name("directory-threads"), List.of(topics.name(TOPIC)), 1, this::hear);
    }

    private void hear(List<ConsumerRecord<String, byte[]>> records) {
        records.forEach(record -> {
            var state = IncomingEvent.of(record).state();
            if (state != null) {
                hear(state, record);
            }
        });
    }

    /** One that cannot be read is told to nobody; the recommendation's next event carries all of it again. */
    private void hear(byte[] state, ConsumerRecord<String, byte[]> record) {
        try {
            var recommendation = LENIENT.readValue(state, Recommendation.class);
            transaction.executeWithoutResult(status -> letters.follow(recommendation));
        } catch (JacksonException e) {
            log.error(
                    "The recommendation at {}/{} cannot be read: {}",
                    record.partition(),
                    record.offset(),
                    e.getClass().getSimpleName());
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
