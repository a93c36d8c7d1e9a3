package se.samlingsplats.search.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samlingsplats.search.SearchServiceTest;
import se.samlingsplats.search.States;
import tools.jackson.databind.JsonNode;

class ThreadApiTest extends SearchServiceTest {

    private final UUID need = UUID.randomUUID();
    private final UUID statement = UUID.randomUUID();
    private final UUID recommendation = UUID.randomUUID();
    private final UUID commitment = UUID.randomUUID();

    @Test
    void everyHopIsThereAndThoseThatAreMissingSaySo() {
        needAndStatement();
        recommendation("CONSULTATION", "[]");

        var thread = thread();

        assertThat(thread.path("hops").valueStream().map(hop -> hop.path("kind").asString()))
                .containsExactly(
                        "CHALLENGE",
                        "NEED",
                        "STATEMENT",
                        "RECOMMENDATION",
                        "ENDORSEMENT",
                        "ANSWER",
                        "COMMITMENT",
                        "IMPACT");
        assertThat(thread.path("hops").valueStream().map(hop -> hop.path("missing")
                        .asBoolean()))
                .containsExactly(false, false, false, false, true, true, true, true);
        assertThat(thread.at("/hops/1/items/0/facts/0/eventId").asString()).isNotBlank();
        assertThat(thread.at("/hops/3/items/0/facts/0/eventId").asString())
                .isEqualTo("0195a000-0000-7000-8000-000000000701");
        assertThat(client().get("/rodatraden/garanti-" + recommendation).body())
                .contains("Röda tråden: Garanti", "Saknas ännu.", "Tålmodigt kapital", "application/ld+json");
    }

    @Test
    void theThreadEndsInTheImpactOfAPaidCommitmentAndANeedListsIt() {
        needAndStatement();
        recommendation("ANSWERED", """
                [{"actorId": "%s", "names": {"sv": "Region Norrstrand"},
                  "answer": {"decision": "ACCEPTS", "answeredOn": "2026-04-20", "diaryNumber": "RN 118"}}]""".formatted(UUID.randomUUID()));
        var endorsement = UUID.randomUUID();
        EVENTS.send("dialogue.endorsement", "given", endorsement, 1, """
                {"id": "%s", "version": 1, "recommendationId": "%s", "names": {"sv": "Forum"}, "stance": "SUPPORTS",
                 "withdrawnAt": null, "facts": [%s], "createdAt": "2026-03-01T00:00:00Z"}""".formatted(
                        endorsement, recommendation, fact("given")));
        EVENTS.send(
                "dialogue.commitment", "paid", commitment, 3, """
                {"id": "%s", "version": 3, "recommendationId": "%s", "names": {"sv": "Region Norrstrand"},
                 "state": "PAID", "facts": [%s], "createdAt": "2026-03-01T00:00:00Z"}""".formatted(commitment, recommendation, fact("paid")));
        var impact = UUID.randomUUID();
        EVENTS.send(
                "directory.impactclaim", "published", impact, 1, """
                {"id": "%s", "version": 1, "about": {"kind": "ACTOR", "id": "%s"}, "outcomes": {"sv": "Fler i arbete"},
                 "evidenceLevel": 2, "commitmentId": "%s", "status": "PUBLISHED",
                 "createdAt": "2026-03-01T00:00:00Z"}""".formatted(impact, UUID.randomUUID(), commitment));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        thread().path("hops").valueStream().map(hop -> hop.path("missing")
                                .asBoolean()))
                .containsOnly(false));
        var thread = thread();
        assertThat(thread.at("/hops/5/items/0/state").asString()).isEqualTo("ACCEPTS");
        assertThat(thread.at("/hops/7/items/0/titles/sv").asString()).isEqualTo("Fler i arbete");
        assertThat(thread.path("edges").toString()).contains("commitment:" + commitment, "impact:" + impact);
        assertThat(thread.at("/jsonLd/@type").asString()).isEqualTo("ItemList");
        assertThat(json("/api/threads?need=" + need).at("/items/0/page").asString())
                .isEqualTo("/rodatraden/garanti-" + recommendation);
        assertThat(client().get("/behov/talmodigt-kapital-" + need).body())
                .contains("/rodatraden/garanti-" + recommendation);
        assertThat(search("q=garanti&type=recommendation")
                        .at("/hits/0/links/page")
                        .asString())
                .startsWith("/rekommendationer/garanti-");
        assertThat(client().get("/rekommendationer/garanti-" + recommendation).body())
                .contains("Region Norrstrand", "Besvarad");
        var jsonLd = client().get("/api/threads/" + recommendation, "Accept", "application/ld+json");
        assertThat(jsonLd.body()).startsWith("{\"@context\":\"https://schema.org\"");
    }

    @Test
    void whatIsNoRecommendationHasNoThread() {
        awaitTotal("q=finnsinte", 0);
        assertThat(client().get("/api/threads/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(client().get("/rodatraden/finns-inte").statusCode()).isEqualTo(404);
    }

    private void needAndStatement() {
        var state = States.need(need, 1, "Tålmodigt kapital")
                .with("slug", "talmodigt-kapital-" + need)
                .with("challenges", java.util.List.of("LONG_TERM_UNEMPLOYMENT"));
        EVENTS.send("directory.need", "published", need, 1, state.json());
        EVENTS.send(
                "dialogue.statement",
                "approved",
                statement,
                1,
                States.statement(statement, 1, UUID.randomUUID(), "Lån behöver tid.")
                        .json());
    }

    private void recommendation(String state, String addressees) {
        EVENTS.send("dialogue.recommendation", "consulted", recommendation, 2, """
                {"id": "%1$s", "version": 2, "slug": "garanti-%1$s", "aliases": [], "state": "%2$s",
                 "titles": {"sv": "Garanti"}, "bodies": {"sv": "En garanti."}, "rationales": {"sv": "Styrkt."},
                 "textVersion": 1, "addressees": %3$s, "facts": [%6$s, %7$s],
                 "basedOn": [{"kind": "NEED", "id": "%4$s", "slug": "x", "titles": {"sv": "Tålmodigt kapital"}},
                             {"kind": "STATEMENT", "id": "%5$s", "slug": null, "titles": {"sv": "Lån behöver tid."}}],
                 "createdAt": "2026-03-01T00:00:00Z", "updatedAt": "2026-03-01T00:00:00Z"}""".formatted(
                        recommendation, state, addressees, need, statement, fact("consulted"), fact("answered")));
    }

    private static String fact(String name) {
        return "{\"fact\": \"%s\", \"eventId\": \"0195a000-0000-7000-8000-000000000701\", \"at\": \"2026-03-01T00:00:00Z\"}"
                .formatted(name);
    }

    private JsonNode thread() {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var answer = client().get("/api/threads/" + recommendation);
            assertThat(answer.statusCode()).isEqualTo(200);
            var thread = JSON.readTree(answer.body());
            assertThat(thread.at("/hops/1/missing").asBoolean()).isFalse();
            assertThat(thread.at("/hops/2/missing").asBoolean()).isFalse();
        });
        return json("/api/threads/" + recommendation);
    }
}
