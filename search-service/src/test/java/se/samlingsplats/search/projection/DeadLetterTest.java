package se.samlingsplats.search.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samlingsplats.events.Topics;
import se.samlingsplats.search.SearchServiceTest;
import se.samlingsplats.search.States;
import se.samlingsplats.search.deadletter.DeadLetters;
import se.samlingsplats.search.index.SearchDocument;
import se.samlingsplats.search.index.SearchIndex;
import se.samlingsplats.servers.TestServers;
import tools.jackson.databind.JsonNode;

/** What is set aside, and what operators do with it. */
class DeadLetterTest extends SearchServiceTest {

    @Autowired
    private DeadLetters letters;

    @Autowired
    private SearchIndex index;

    @Autowired
    private Topics topics;

    @Test
    void poisonAndUndecodableEventsAreSetAsideAndTheOthersGoOn() {
        var good = UUID.randomUUID();
        var id = UUID.randomUUID();
        var before = deadLetters().size();
        EVENTS.sendAll(List.of(
                EVENTS.record("directory.actor", "published", id.toString(), "2", "{\"id\": nonsense"),
                EVENTS.record("directory.actor", "published", "no-id", "2", "{}"),
                EVENTS.record("directory.actor", "published", id.toString(), "2", "[".repeat(10_000)),
                EVENTS.record("directory.actor", "erased", id.toString(), "x", null),
                EVENTS.record(
                        "directory.actor",
                        "published",
                        id.toString(),
                        "2",
                        States.actor(id, 2, "X")
                                .with("location", Map.of("lat", 912.5, "lon", 18))
                                .json()),
                EVENTS.record(
                        "directory.actor",
                        "published",
                        good.toString(),
                        "2",
                        States.actor(good, 2, "Granlunda bygdegård").json())));

        awaitTotal("q=Granlunda", 1);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(deadLetters()).hasSize(before + 5));
        assertThat(deadLetters().toString())
                .contains("the key is no id", "location")
                .doesNotContain("912.5");
    }

    @Test
    void aDeadLetterIsRetriedOrDiscardedByAnOperator() {
        var id = UUID.randomUUID();
        var state = States.actor(id, 2, "Y")
                .with("location", Map.of("lat", 913.5, "lon", 18))
                .json();
        EVENTS.sendAll(List.of(EVENTS.record("directory.actor", "published", id.toString(), "2", state)));
        var letter = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> deadLetters().stream()
                                .filter(each -> each.path("key").asString().equals(id.toString()))
                                .findFirst()
                                .orElse(null),
                        each -> each != null);

        var path = "/dead-letters/" + letter.path("id").asString();
        assertThat(operate("POST", path + "/retry").body()).contains("dead-letter-still-refused");
        assertThat(operate("DELETE", path).statusCode()).isEqualTo(204);
        assertThat(operate("POST", path + "/retry").statusCode()).isEqualTo(404);
        assertThat(operate("POST", "/dead-letters/" + UUID.randomUUID() + "/retry")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aFutureSchemaIsADeadLetterAndAnUnknownFactIsReadByItsState() {
        var future = UUID.randomUUID();
        var known = UUID.randomUUID();
        var record = EVENTS.record(
                "directory.actor",
                "published",
                future.toString(),
                "2",
                States.actor(future, 2, "Z").json());
        record.headers().remove("ce_type");
        record.headers().add("ce_type", "se.samlingsplats.directory.actor.published.v2".getBytes());
        EVENTS.sendAll(List.of(
                record,
                EVENTS.record(
                        "directory.actor",
                        "celebrated",
                        known.toString(),
                        "2",
                        States.actor(known, 2, "Ekdala samfällighet").json())));

        awaitTotal("q=Ekdala", 1);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(deadLetters().toString()).contains(future.toString()));
    }

    @Test
    void aDeadLetterThatCanBeReadNowIsIndexedByARetry() {
        var id = UUID.randomUUID();
        var record = EVENTS.record(
                "directory.actor",
                "published",
                id.toString(),
                "2",
                States.actor(id, 2, "Uppståndelse bygdegård").json());
        letters.add(received(record), "a fault that has been mended since");
        var path = "/dead-letters/" + letterOf(id.toString()).path("id").asString();

        assertThat(operate("POST", path + "/retry").statusCode()).isEqualTo(204);

        awaitTotal("q=" + encoded("uppståndelse"), 1);
        assertThat(deadLetters().toString()).doesNotContain(id.toString());
    }

    @Test
    void aDeadLetterIsAlsoInItsTopicAsItCame() {
        EVENTS.sendAll(List.of(EVENTS.record("directory.initiative", "published", "no-id-either", "2", "{}")));
        letterOf("no-id-either");

        var properties = new Properties();
        properties.put("bootstrap.servers", TestServers.kafka());
        properties.put("group.id", "dead-" + UUID.randomUUID());
        properties.put("auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(NAMESPACE + "directory.initiative.dead-letter"));
            var copies = new ArrayList<ConsumerRecord<String, byte[]>>();
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(copies::add);
                return !copies.isEmpty();
            });
            var copy = copies.getFirst();
            assertThat(copy.key()).isEqualTo("no-id-either");
            assertThat(new String(copy.value(), UTF_8)).isEqualTo("{}");
            assertThat(new String(
                            copy.headers().lastHeader("dead-letter-reason").value(), UTF_8))
                    .contains("the key is no id");
            assertThat(copy.headers().lastHeader("ce_type")).isNotNull();
        }
    }

    @Test
    void oddValuesThatTheSchemaAllowsStopNothing() {
        var odd = UUID.randomUUID();
        EVENTS.sendAll(List.of(EVENTS.record(
                "directory.actor",
                "published",
                odd.toString(),
                "2",
                States.actor(odd, 2, "Udda register")
                        .with("registryIds", Collections.singletonMap("lei", null))
                        .with("names", Collections.singletonMap("en", null))
                        .with("descriptions", Map.of("sv", "Efterföljande scoutkår"))
                        .with("sdgTargets", Collections.singletonList(null))
                        .json())));

        awaitTotal("q=" + encoded("efterföljande"), 1);
        assertThat(deadLetters().toString()).doesNotContain(odd.toString());
    }

    /** The services refuse half a character; Elasticsearch takes it and indexes nothing of that text. */
    @Test
    void halfACharacterStopsNothingAndTheNextVersionIsFound() {
        var id = UUID.randomUUID();
        EVENTS.sendAll(List.of(
                EVENTS.record(
                        "directory.actor",
                        "published",
                        id.toString(),
                        "2",
                        States.actor(id, 2, "Halva HALF").json().replace("HALF", "\\ud800")),
                EVENTS.record(
                        "directory.actor",
                        "revised",
                        id.toString(),
                        "3",
                        States.actor(id, 3, "Hela tecknet").json())));

        awaitTotal("q=" + encoded("hela tecknet"), 1);
        assertThat(deadLetters().toString()).doesNotContain(id.toString());
    }

    @Test
    void whatOurOwnCodeStumblesOverIsRefusedAndTheOthersGoOn() {
        var id = UUID.randomUUID();
        var refusals = new Projector(index, List.of(new Stumbling()), topics)
                .apply(
                        "never-written",
                        List.of(received(EVENTS.record(
                                "directory.actor",
                                "published",
                                id.toString(),
                                "2",
                                "{\"id\":\"" + id + "\",\"version\":2}"))));

        assertThat(refusals)
                .singleElement()
                .extracting(Projector.Refusal::reason)
                .isEqualTo("it can't be projected: IllegalStateException");
    }

    /** A projection with a fault. */
    private record Stumbling() implements Projection<Stumbling.Any> {

        record Any(UUID id, long version) implements State {}

        @Override
        public String topic() {
            return "directory.actor";
        }

        @Override
        public String type() {
            return "actor";
        }

        @Override
        public Class<Any> stateType() {
            return Any.class;
        }

        @Override
        public SearchDocument document(Any state, String json) {
            throw new IllegalStateException("a fault of ours");
        }
    }

    private static ConsumerRecord<String, byte[]> received(ProducerRecord<String, byte[]> record) {
        return new ConsumerRecord<>(
                record.topic(),
                0,
                999_999_999L,
                0L,
                TimestampType.CREATE_TIME,
                -1,
                -1,
                record.key(),
                record.value(),
                record.headers(),
                Optional.empty());
    }

    private JsonNode letterOf(String key) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> deadLetters().stream()
                                .filter(each -> each.path("key").asString().equals(key))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private List<JsonNode> deadLetters() {
        return client().deadLetters();
    }
}
