package se.samlingsplats.directory.person;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for a text in every row of every table and, from the beginning, in the last record of every key of every topic. */
final class EverythingStored {

    private EverythingStored() {}

    /** Names of the tables that have it somewhere. */
    static List<String> tablesWith(JdbcClient jdbc, String text) {
        var found = new ArrayList<String>();
        var tables = jdbc.sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
                .query(String.class)
                .list();
        for (var table : tables) {
            var there = jdbc.sql("SELECT EXISTS (SELECT FROM \"" + table + "\" t WHERE position(? in t::text) > 0)")
                    .param(text)
                    .query(Boolean.class)
                    .single();
            if (there) {
                found.add(table);
            }
        }
        return found;
    }

    /** Topics whose last record of some key has it: what compaction leaves. */
    static List<String> topicsWith(String kafka, String prefix, String text) {
        var last = new java.util.HashMap<String, String>();
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka), new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .filter(each -> each.topic().startsWith(prefix))
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(each -> consumer.position(each.getKey()) < each.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    var headers = new StringBuilder();
                    record.headers().forEach(header -> headers.append(new String(header.value())));
                    last.put(
                            record.topic() + "/" + record.key(),
                            headers + (record.value() == null ? "" : new String(record.value())));
                });
            }
        }
        return last.entrySet().stream()
                .filter(each -> each.getKey().contains(text) || each.getValue().contains(text))
                .map(Map.Entry::getKey)
                .toList();
    }
}
