package se.samlingsplats.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic as consumers of the house do and notes when each event was first seen and whether the order held. */
final class Arrivals implements AutoCloseable {
    private final Map<String, Long> firstSeen = new ConcurrentHashMap<>();
    private final Map<String, Long> newest = new HashMap<>();
    private final AtomicInteger violations = new AtomicInteger();
    private final AtomicInteger repeats = new AtomicInteger();
    private final Thread thread;
    private volatile boolean stopped;

    Arrivals(String kafka, String topic) {
        thread = Thread.ofPlatform().name("arrivals").daemon().start(() -> read(kafka, topic));
    }

    /** Nanoseconds of {@link System#nanoTime}, or null while it has not arrived. */
    @org.jspecify.annotations.Nullable
    Long seenAt(String key) {
        return firstSeen.get(key);
    }

    int count() {
        return firstSeen.size();
    }

    int violations() {
        return violations.get();
    }

    int repeats() {
        return repeats.get();
    }

    void forget() {
        firstSeen.clear();
    }

    private void read(String kafka, String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka, "max.poll.records", "5000");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (!stopped) {
                var records = consumer.poll(Duration.ofMillis(200));
                long now = System.nanoTime();
                records.forEach(each -> note(each, now));
            }
        }
    }

    private void note(ConsumerRecord<String, byte[]> event, long now) {
        var header = event.headers().lastHeader("ce_aggregateversion");
        long version = Long.parseLong(new String(header.value(), StandardCharsets.UTF_8));
        boolean first = firstSeen.putIfAbsent(Writer.key(event.key(), version), now) == null;
        long before = newest.getOrDefault(event.key(), 0L);
        if (!first) {
            repeats.incrementAndGet();
        } else if (version < before) {
            violations.incrementAndGet();
        }
        newest.put(event.key(), Math.max(before, version));
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join(2_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
