package se.samlingsplats.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Sends what the other services would send, in transactions as their relays do. */
public final class Events implements AutoCloseable {

    private static final List<String> TOPICS = List.of(
            "directory.actor",
            "directory.offer",
            "directory.initiative",
            "directory.solution",
            "directory.need",
            "directory.edition",
            "directory.partnernote",
            "resource.resource",
            "dialogue.dialogue",
            "dialogue.statement",
            "dialogue.meeting",
            "dialogue.window",
            "dialogue.recommendation",
            "dialogue.endorsement",
            "dialogue.commitment",
            "directory.impactclaim",
            "directory.person",
            "directory.acknowledgement");

    private final String prefix;
    private final KafkaProducer<String, byte[]> producer;

    public Events(String bootstrap, String prefix) {
        this.prefix = prefix;
        var properties = new Properties();
        properties.put("bootstrap.servers", bootstrap);
        properties.put("transactional.id", "events-" + UUID.randomUUID());
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(TOPICS.stream()
                            .flatMap(name -> Stream.of(name, name + ".dead-letter"))
                            .map(name -> new NewTopic(prefix + name, 3, (short) 1))
                            .toList())
                    .all()
                    .get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
        producer.initTransactions();
    }

    public void send(String topic, String fact, UUID id, long version, @Nullable String state) {
        sendAll(List.of(record(topic, fact, id.toString(), String.valueOf(version), state)));
    }

    public void sendAll(List<ProducerRecord<String, byte[]>> records) {
        producer.beginTransaction();
        records.forEach(producer::send);
        producer.commitTransaction();
    }

    public ProducerRecord<String, byte[]> record(
            String topic, String fact, String key, String version, @Nullable String state) {
        var record = new ProducerRecord<>(prefix + topic, key, state == null ? null : state.getBytes(UTF_8));
        var headers = new ArrayList<>(List.of(
                Map.entry("ce_specversion", "1.0"),
                Map.entry("ce_id", UUID.randomUUID().toString()),
                Map.entry("ce_type", "se.samlingsplats." + topic + "." + fact + ".v1"),
                Map.entry("ce_time", Instant.now().toString()),
                Map.entry("ce_aggregateversion", version)));
        headers.forEach(
                each -> record.headers().add(each.getKey(), each.getValue().getBytes(UTF_8)));
        return record;
    }

    @Override
    public void close() {
        producer.close();
    }
}
