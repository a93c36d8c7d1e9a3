package se.samlingsplats.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.samlingsplats.erasure.Subjects;
import se.samlingsplats.servers.TestServers;
import se.samlingsplats.web.TestTokens;

/** What this service does when somebody is erased. */
@ServiceTest
class ErasureTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Value("${samlingsplats.events.topic-prefix}")
    String prefix;

    @Test
    void itErasesAcknowledgesRemembersAndTakesNothingMoreFromTheAccount() throws Exception {
        var id = UUID.randomUUID();
        var subject = UUID.randomUUID().toString();
        var mine = http.get()
                .uri("/api/me/dialogue")
                .header("Authorization", TestTokens.bearer(subject, "member"))
                .exchange();
        assertThat(mine).hasStatusOk();
        assertThat(mine.getResponse().getContentAsString())
                .contains("\"service\":\"dialogue\"")
                .contains("\"speaksFor\":[]");

        var person = topic("directory.person");
        var acknowledgements = topic("directory.acknowledgement");
        send(person, id.toString(), """
                {"id": "%s", "version": 1, "subject": "%s", "subjectHash": "%s", "requestedAt": "2026-03-02T08:00:00Z"}""".formatted(id, subject, Subjects.hash(subject)));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(keys(acknowledgements)).contains(id + ".dialogue"));
        assertThat(jdbc.sql("SELECT count(*) FROM erasure_ledger WHERE subject_hash = ?")
                        .param(Subjects.hash(subject))
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(tablesWith(subject)).isEmpty();
        var refused = http.post()
                .uri("/api/dialogues")
                .header("Authorization", TestTokens.bearer(subject, "curator"))
                .contentType("application/json")
                .content("{}")
                .exchange();
        assertThat(refused).hasStatus(401);
        assertThat(refused.getResponse().getContentAsString()).contains("account-erased");
    }

    @Test
    void aRequestThatCannotBeReadIsSetAsideWithoutItsContentAndStopsNobody() throws Exception {
        var subject = UUID.randomUUID().toString();
        var person = topic("directory.person");
        var letters = topic("directory.person.dead-letter");
        topic("directory.acknowledgement");
        send(person, "nonsense", "{\"subject\": \"" + subject + "\", ");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(keys(letters)).contains("nonsense"));
        assertThat(values(letters)).noneMatch(value -> value.contains(subject));
    }

    private String topic(String name) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", TestServers.kafka()))) {
            if (!admin.listTopics().names().get().contains(prefix + name)) {
                admin.createTopics(Set.of(new NewTopic(prefix + name, Optional.of(1), Optional.empty())))
                        .all()
                        .get();
            }
        }
        return prefix + name;
    }

    private static void send(String topic, String key, String value) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestServers.kafka()), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        }
    }

    private static List<String> keys(String topic) {
        return read(topic).stream().map(record -> record[0]).toList();
    }

    private static List<String> values(String topic) {
        return read(topic).stream().map(record -> record[1]).toList();
    }

    private static List<String[]> read(String topic) {
        var found = new java.util.ArrayList<String[]>();
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestServers.kafka()), new StringDeserializer(), new StringDeserializer())) {
            var partition = List.of(new TopicPartition(topic, 0));
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            var end = consumer.endOffsets(partition).get(partition.getFirst());
            while (consumer.position(partition.getFirst()) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    var headers = new StringBuilder();
                    record.headers()
                            .forEach(header -> headers.append(new String(header.value(), StandardCharsets.UTF_8)));
                    found.add(new String[] {record.key(), record.value() + headers});
                });
            }
        }
        return found;
    }

    private List<String> tablesWith(String text) {
        return jdbc
                .sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> jdbc.sql(
                                "SELECT EXISTS (SELECT FROM \"" + table + "\" t WHERE position(? in t::text) > 0)")
                        .param(text)
                        .query(Boolean.class)
                        .single())
                .toList();
    }
}
