package se.samlingsplats.erasure;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import se.samlingsplats.events.EventConsumers;
import se.samlingsplats.events.IncomingEvent;
import se.samlingsplats.events.Topics;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does what the topic of erasures asks for and acknowledges it. The place in the topic moves on only after that: a crash
 * in between repeats both, and neither minds.
 */
class ErasureFollower implements SmartLifecycle {

    static final JsonMapper LENIENT = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Erasures erasures;
    private final ErasureSender sender;
    private final ConcurrentMessageListenerContainer<String, byte[]> container;

    ErasureFollower(
            Erasures erasures,
            ErasureSender sender,
            EventConsumers consumers,
            Topics topics,
            ErasureProperties topic,
            String service) {
        this.erasures = erasures;
        this.sender = sender;
        this.container = consumers.container(
                topics.name(service + "-erasures"), List.of(topics.name(topic.requests())), 1, this::follow);
    }

    private void follow(List<ConsumerRecord<String, byte[]>> records) {
        records.forEach(record -> {
            var state = IncomingEvent.of(record).state();
            if (state != null) {
                follow(record, state);
            }
        });
    }

    private void follow(ConsumerRecord<String, byte[]> record, byte[] state) {
        ErasureRequest request;
        try {
            request = LENIENT.readValue(state, ErasureRequest.class);
        } catch (JacksonException e) {
            sender.setAside(record, e.getClass().getSimpleName());
            return;
        }
        if (request.subject() == null) {
            erasures.note(request.subjectHash(), request.requestedAt());
        } else {
            erasures.erase(request.subject(), request.requestedAt());
            sender.acknowledge(request.id());
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
