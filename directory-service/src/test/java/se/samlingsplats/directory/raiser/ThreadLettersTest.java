package se.samlingsplats.directory.raiser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import se.samlingsplats.directory.ClockedServer;
import se.samlingsplats.servers.TestServers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

class ThreadLettersTest extends ClockedServer {

    @Value("${samlingsplats.events.topic-prefix}")
    private String prefix;

    private JsonNode need = MissingNode.getInstance();

    @BeforeEach
    void aNeedThatFridaRaised() {
        need = json(post("/api/needs", CURATOR, """
                {"titles": {"sv": "Tålmodigt kapital"}, "needArea": "FINANCING", "severity": 4}"""));
        assertThat(request(HttpMethod.PUT, "/api/needs/" + text(need, "id") + "/contact", CURATOR)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"email\": \"frida@example.org\", \"language\": \"sv\"}")
                        .exchange())
                .hasStatus(HttpStatus.NO_CONTENT);
    }

    @Test
    void whoeverRaisedTheNeedHearsOnceOfEachTurnOfItsThread() throws Exception {
        var recommendation = UUID.randomUUID();
        var consulted = UUID.randomUUID();
        send(recommendation, "{\"fact\": \"consulted\", \"eventId\": \"%s\"}".formatted(consulted));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(letters()).hasSize(1));
        var letter = letterTo("frida@example.org");
        assertThat(letter.subject()).isEqualTo("Ditt behov togs upp: Tålmodigt kapital");
        assertThat(letter.body()).contains("är på remiss", "En garanti", "/rodatraden/en-garanti");

        var adopted = UUID.randomUUID();
        var both = "{\"fact\": \"consulted\", \"eventId\": \"%s\"}, {\"fact\": \"adopted\", \"eventId\": \"%s\"}"
                .formatted(consulted, adopted);
        send(recommendation, both);
        send(recommendation, both);
        send(recommendation, both + ", {\"fact\": \"answered\", \"eventId\": \"%s\"}".formatted(UUID.randomUUID()));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(letters()).hasSize(3));
        assertThat(letterTo("frida@example.org").body()).contains("har fått svar");
    }

    private void send(UUID id, String facts) throws Exception {
        var topic = prefix + ThreadFollower.TOPIC;
        try (var admin = Admin.create(Map.of("bootstrap.servers", TestServers.kafka()))) {
            if (!admin.listTopics().names().get().contains(topic)) {
                admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1)))
                        .all()
                        .get();
            }
        }
        var state = """
                {"id": "%s", "version": 2, "slug": "en-garanti", "titles": {"sv": "En garanti"}, "younger": 1,
                 "basedOn": [{"kind": "NEED", "id": "%s"}], "facts": [%s]}""".formatted(id, text(need, "id"), facts);
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestServers.kafka()), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, id.toString(), state.getBytes(StandardCharsets.UTF_8)))
                    .get();
        }
    }
}
