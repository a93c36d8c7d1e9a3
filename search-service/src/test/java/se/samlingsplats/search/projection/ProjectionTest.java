package se.samlingsplats.search.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import se.samlingsplats.search.SearchServiceTest;
import se.samlingsplats.search.States;
import tools.jackson.databind.JsonNode;

class ProjectionTest extends SearchServiceTest {

    @Test
    void aPublishedActorIsFoundAndItsRevisionToo() {
        var id = UUID.randomUUID();
        EVENTS.send(
                "directory.actor",
                "published",
                id,
                2,
                States.actor(id, 2, "Norrstrands roddklubb").json());
        awaitTotal("q=roddklubb", 1);

        EVENTS.send(
                "directory.actor",
                "revised",
                id,
                3,
                States.actor(id, 3, "Norrstrands kanotförening").json());
        awaitTotal("q=kanotf%C3%B6rening", 1);
        awaitTotal("q=roddklubb", 0);
    }

    @Test
    void aRetiredActorIsGoneAndAStragglerDoesNotBringItBack() {
        var id = UUID.randomUUID();
        EVENTS.send(
                "directory.actor",
                "published",
                id,
                2,
                States.actor(id, 2, "Bergviks sångkör").json());
        awaitTotal("q=Bergviks", 1);

        EVENTS.send(
                "directory.actor",
                "retired",
                id,
                4,
                States.actor(id, 4, "Bergviks sångkör")
                        .with("status", "RETIRED")
                        .json());
        awaitTotal("q=Bergviks", 0);
        EVENTS.send(
                "directory.actor",
                "revised",
                id,
                3,
                States.actor(id, 3, "Bergviks sångkör").json());
        settle();
        assertThat(search("q=Bergviks").at("/total/value").asInt()).isZero();
    }

    @Test
    void aTombstoneErasesItsAggregate() {
        var id = UUID.randomUUID();
        EVENTS.send(
                "directory.actor",
                "published",
                id,
                2,
                States.actor(id, 2, "Kvarnby loppis").json());
        awaitTotal("q=Kvarnby", 1);

        EVENTS.send("directory.actor", "erased", id, 3, null);
        awaitTotal("q=Kvarnby", 0);
        EVENTS.send(
                "directory.actor",
                "published",
                id,
                2,
                States.actor(id, 2, "Kvarnby loppis").json());
        settle();
        assertThat(search("q=Kvarnby").at("/total/value").asInt()).isZero();
    }

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
    void operationsAreForOperators() {
        assertThat(get("/api/operations/search/dead-letters").statusCode()).isEqualTo(401);
        assertThat(send(
                                "POST",
                                "/api/operations/search/rebuild",
                                "Authorization",
                                se.samlingsplats.web.TestTokens.bearer("anna", "curator"))
                        .statusCode())
                .isEqualTo(403);
    }

    /** Everything sent until now has been read when something sent after it is found. */
    private void settle() {
        var word = "vimpel" + UUID.randomUUID().toString().replace("-", "");
        var records = new java.util.ArrayList<ProducerRecord<String, byte[]>>();
        for (var i = 0; i < 12; i++) {
            var id = UUID.randomUUID();
            records.add(EVENTS.record(
                    "directory.actor",
                    "published",
                    id.toString(),
                    "2",
                    States.actor(id, 2, word + " " + i).json()));
        }
        EVENTS.sendAll(records);
        awaitTotal("q=" + word, 12);
    }

    private List<JsonNode> deadLetters() {
        return JSON.readTree(operate("GET", "/dead-letters?limit=100").body())
                .path("items")
                .valueStream()
                .toList();
    }
}
