package se.samlingsplats.directory.solution;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.samlingsplats.directory.solution.Solutions.supperClub;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import se.samlingsplats.directory.DirectoryServer;
import se.samlingsplats.servers.TestServers;
import tools.jackson.databind.json.JsonMapper;

/** An adopter that withdraws is nowhere to be found; the index is searched where it is written, in search-service. */
class AdopterWithdrawalTest extends DirectoryServer {

    private static final String NAME = "Kooperativet Tussilago";
    private static final String FORMER_NAME = "Kooperativet Hästhoven";
    private static final String WORDS = "Vi gav upp efter första vintern";

    @Test
    void anAdopterThatWithdrawsStandsInNoTableAndNotInTheTopicsLastVersion() {
        var solution = json(post("/api/solutions", CURATOR, JsonMapper.shared().writeValueAsString(supperClub())));
        var tussilago = UUID.randomUUID();
        var self = "/api/solutions/" + text(solution, "id");
        put(self + "/adopters/" + tussilago, CURATOR, 1, said(FORMER_NAME));
        put(self + "/adopters/" + tussilago, CURATOR, 2, said(NAME));
        put(self + "/adopters/" + UUID.randomUUID(), CURATOR, 3, "{\"name\": \"Södervik\"}");
        assertThat(tablesThatHold(FORMER_NAME)).containsExactly("history");
        assertThat(tablesThatHold(NAME)).containsExactlyInAnyOrder("history", "solution");

        var withdrawn = json(request(HttpMethod.DELETE, self + "/adopters/" + tussilago, CURATOR)
                .header("If-Match", "\"4\"")
                .exchange());

        assertThat(withdrawn.at("/adopters")).hasSize(1);
        assertThat(List.of(NAME, FORMER_NAME, WORDS, tussilago.toString()))
                .allSatisfy(value -> assertThat(tablesThatHold(value)).isEmpty());
        var history = json(get(self + "/history", NOBODY)).path("items");
        assertThat(history.valueStream().map(each -> text(each, "fact")))
                .containsExactly("redacted", "adopted", "adopted", "adopted", "published");
        assertThat(history.get(1).at("/state/adopters/0/name").asString()).isEqualTo("Södervik");
        var last = lastEvent(text(solution, "id"), 5);
        assertThat(type(last)).isEqualTo("se.samlingsplats.directory.solution.redacted.v1");
        assertThat(JsonMapper.shared().readTree(last.value())).isEqualTo(withdrawn);
        assertThat(new String(last.value(), StandardCharsets.UTF_8)).doesNotContain(NAME, FORMER_NAME, WORDS);
    }

    private static String said(String name) {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "name", name, "since", "2025-01", "outcome", "STOPPED", "howItWent", Map.of("sv", WORDS)));
    }

    private List<String> tablesThatHold(String value) {
        return jdbc
                .sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> jdbc.sql("SELECT EXISTS (SELECT FROM \"%s\" t WHERE t::text LIKE ?)".formatted(table))
                        .param("%" + value + "%")
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    private static ConsumerRecord<String, byte[]> lastEvent(String id, long version) {
        var last = new HashMap<String, ConsumerRecord<String, byte[]>>();
        try (var consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        TestServers.kafka(),
                        "group.id",
                        TOPIC_PREFIX + "adopter-withdrawal-test",
                        "auto.offset.reset",
                        "earliest",
                        "isolation.level",
                        "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(TOPIC_PREFIX + "directory.solution"));
            await().atMost(ofSeconds(30)).until(() -> {
                consumer.poll(ofMillis(200)).forEach(event -> last.put(event.key(), event));
                return last.containsKey(id)
                        && header(last.get(id), "ce_aggregateversion").equals("" + version);
            });
        }
        return last.get(id);
    }

    private static String type(ConsumerRecord<String, byte[]> event) {
        return header(event, "ce_type");
    }

    private static String header(ConsumerRecord<String, byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
