package se.samlingsplats.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import se.samlingsplats.events.Topics;
import tools.jackson.databind.json.JsonMapper;

/** Acknowledgements, and requests that cannot be read. Both are repeated by reading again, so they need no outbox. */
class ErasureSender implements DisposableBean {

    private static final long PATIENCE = 15;

    private final KafkaProperties kafka;
    private final Topics topics;
    private final ErasureProperties properties;
    private final String service;
    private @Nullable Producer<String, byte[]> producer;

    ErasureSender(KafkaProperties kafka, Topics topics, ErasureProperties properties, String service) {
        this.kafka = kafka;
        this.topics = topics;
        this.properties = properties;
        this.service = service;
    }

    /** One key per request and service, so that compaction keeps every answer. */
    void acknowledge(UUID request) {
        var body = new Acknowledgement(request, 1, service, Instant.now());
        var record = new ProducerRecord<>(
                topics.name(properties.acknowledgements()),
                request + "." + service,
                JsonMapper.shared().writeValueAsBytes(body));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        request + "." + service,
                        "ce_source",
                        "urn:samlingsplats:" + service,
                        "ce_type",
                        "se.samlingsplats." + properties.acknowledgements() + ".given.v1",
                        "ce_subject",
                        request.toString(),
                        "ce_time",
                        body.acknowledgedAt().toString(),
                        "ce_aggregateversion",
                        "1",
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        send(record);
    }

    /** Without its content: whose erasure it was must not lie in a topic that keeps everything. */
    void setAside(ConsumerRecord<String, byte[]> unreadable, String reason) {
        var record =
                new ProducerRecord<>(topics.deadLetter(properties.requests()), unreadable.key(), "{}".getBytes(UTF_8));
        record.headers().add("reason", reason.getBytes(UTF_8));
        record.headers().add("at", (unreadable.partition() + "/" + unreadable.offset()).getBytes(UTF_8));
        send(record);
    }

    private void send(ProducerRecord<String, byte[]> record) {
        try {
            producer().send(record).get(PATIENCE, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("The broker took no record of " + record.topic(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        }
    }

    private synchronized Producer<String, byte[]> producer() {
        var present = producer;
        if (present == null) {
            present = new KafkaProducer<>(
                    kafka.buildProducerProperties(), new StringSerializer(), new ByteArraySerializer());
            producer = present;
        }
        return present;
    }

    @Override
    public synchronized void destroy() {
        if (producer != null) {
            producer.close();
        }
    }

    /** What a service answers once nothing of the person is left in it. */
    record Acknowledgement(UUID id, long version, String service, Instant acknowledgedAt) {}
}
