package se.samlingsplats.directory.person;

import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.stereotype.Component;
import se.samlingsplats.events.EventConsumers;
import se.samlingsplats.events.IncomingEvent;
import se.samlingsplats.events.Topics;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Hears which services have erased somebody. */
@Component
class Acknowledgements implements SmartLifecycle {

    static final String TOPIC = "directory.acknowledgement";

    private static final Logger log = LoggerFactory.getLogger(Acknowledgements.class);
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final ErasureService service;
    private final ConcurrentMessageListenerContainer<String, byte[]> container;

    Acknowledgements(ErasureService service, EventConsumers consumers, Topics topics) {
        this.service = service;
        this.container = consumers.container(
                topics.name("directory-acknowledgements"), List.of(topics.name(TOPIC)), 1, this::hear);
    }

    private void hear(List<ConsumerRecord<String, byte[]>> records) {
        records.forEach(record -> {
            var state = IncomingEvent.of(record).state();
            if (state != null) {
                hear(state, record.offset());
            }
        });
    }

    /** One that cannot be read leaves its part waiting, where operators see it; it says nothing else worth keeping. */
    private void hear(byte[] state, long offset) {
        try {
            var heard = LENIENT.readValue(state, Acknowledgement.class);
            ErasurePart.ofService(heard.service()).ifPresent(part -> service.acknowledged(heard.id(), part));
        } catch (JacksonException e) {
            log.error(
                    "The acknowledgement at {} cannot be read: {}",
                    offset,
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

    private record Acknowledgement(UUID id, String service) {}
}
