package se.samlingsplats.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import se.samlingsplats.servers.TestServers;

/** Reading from a real broker. */
class EventConsumersTest {

    private static final int BATCH = 20;

    private final String topic = "consumed-" + UUID.randomUUID();
    private final String group = "readers-" + UUID.randomUUID();
    private final Admin admin = Admin.create(Map.of("bootstrap.servers", TestServers.kafka()));
    private final List<String> read = new CopyOnWriteArrayList<>();
    private @Nullable ConcurrentMessageListenerContainer<String, byte[]> container;

    @BeforeEach
    void topic() throws Exception {
        admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
    }

    @AfterEach
    void stop() {
        if (container != null) {
            container.stop();
        }
        admin.close();
    }

    private void start(BatchMessageListener<String, byte[]> listener) {
        var consumers = new DefaultKafkaConsumerFactory<String, byte[]>(
                new HashMap<>(Map.of(
                        "bootstrap.servers",
                        TestServers.kafka(),
                        "auto.offset.reset",
                        "earliest",
                        "enable.auto.commit",
                        false,
                        "isolation.level",
                        "read_committed",
                        "max.poll.records",
                        BATCH)),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        container = new EventConsumers(consumers).container(group, List.of(topic), 1, listener);
        container.start();
    }

    private void sendInOneTransaction(int number) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                TestServers.kafka(),
                "transactional.id",
                UUID.randomUUID().toString());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            IntStream.range(0, number)
                    .forEach(i -> producer.send(new ProducerRecord<>(topic, "key " + i, new byte[] {1})));
            producer.commitTransaction();
        }
    }

    private long committed() throws Exception {
        var offset = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get()
                .get(new TopicPartition(topic, 0));
        return offset == null ? 0 : offset.offset();
    }

    private long end() throws Exception {
        var partition = new TopicPartition(topic, 0);
        return admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                .partitionResult(partition)
                .get()
                .offset();
    }

    @Test
    void aGroupThatHasReadEverythingStandsAtTheEndAlsoWhenTheLastBatchIsFull() throws Exception {
        sendInOneTransaction(2 * BATCH);

        start(records -> records.forEach(each -> read.add(each.key())));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(committed()).isEqualTo(end()));
        assertThat(read).hasSize(2 * BATCH);
        assertThat(end()).as("the marker has an offset of its own").isEqualTo(2 * BATCH + 1);
    }

    @Test
    void whatAListenerThrowsIsTriedAgainAndNothingIsSkippedOrCommittedMeanwhile() throws Exception {
        sendInOneTransaction(BATCH / 2);
        var tries = new AtomicInteger();
        var away = new AtomicBoolean(true);

        start(records -> {
            tries.incrementAndGet();
            if (away.get()) {
                throw new IllegalStateException("away");
            }
            records.forEach(each -> read.add(each.key()));
        });

        await().atMost(Duration.ofSeconds(20)).until(() -> tries.get() >= 3);
        assertThat(committed()).isZero();
        away.set(false);
        await().atMost(Duration.ofSeconds(20)).until(() -> read.size() == BATCH / 2);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(committed()).isEqualTo(end()));
        assertThat(read).doesNotHaveDuplicates();
    }
}
