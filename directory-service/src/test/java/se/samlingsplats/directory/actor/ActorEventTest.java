package se.samlingsplats.directory.actor;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.samlingsplats.directory.actor.Actors.FORUM;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import se.samlingsplats.directory.DirectoryServer;
import se.samlingsplats.servers.TestServers;
import tools.jackson.databind.json.JsonMapper;

class ActorEventTest extends DirectoryServer {

    @Test
    void whatIsPublishedReachesKafkaAsEveryoneSeesIt() {
        var published = json(post("/api/actors", CURATOR, FORUM));
        var seen = new ArrayList<ConsumerRecord<String, byte[]>>();

        try (var consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        TestServers.kafka(),
                        "group.id",
                        TOPIC_PREFIX + "actor-event-test",
                        "auto.offset.reset",
                        "earliest",
                        "isolation.level",
                        "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(TOPIC_PREFIX + "directory.actor"));
            await().atMost(ofSeconds(30)).until(() -> {
                consumer.poll(ofMillis(200)).forEach(seen::add);
                return seen.stream().anyMatch(event -> event.key().equals(text(published, "id")));
            });
        }

        var event = seen.stream()
                .filter(each -> each.key().equals(text(published, "id")))
                .findFirst()
                .orElseThrow();
        assertThat(JsonMapper.shared().readTree(event.value())).isEqualTo(published);
        assertThat(new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .isEqualTo("se.samlingsplats.directory.actor.published.v1");
    }
}
