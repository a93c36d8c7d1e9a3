package se.samlingsplats.directory.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CorrectionTest extends ProposalServer {

    @Test
    void onlyWhatIsWrongIsSentAndOnlyThatIsChanged() {
        var need = json(post("/api/needs", CURATOR, NEED));
        var receipt = received(correction("NEED", need, 1, "{\"severity\": 5}"));

        var review = review(receipt, CURATOR);
        assertThat(review.path("payload").toString()).isEqualTo("{\"severity\":5}");
        assertThat(review.path("base").toString()).isEqualTo("{\"severity\":4}");
        assertThat(review.at("/targetNow/stale").asBoolean()).isFalse();
        assertThat(publish(receipt, CURATOR, 1, "{}")).hasStatusOk();

        var corrected = read(need);
        assertThat(corrected.path("severity").asInt()).isEqualTo(5);
        assertThat(corrected.path("version").asInt()).isEqualTo(2);
        assertThat(corrected.at("/titles/sv").asString()).isEqualTo("Lokaler för ungas idéer");
        assertThat(text(status(receipt), "resultSlug")).isEqualTo(text(need, "slug"));
    }

    @Test
    void anOffersTagIsItsRevisionHereToo() {
        var offer = json(post("/api/offers", CURATOR, OFFER));
        var receipt = received(correction("OFFER", offer, 1, "{\"cost\": {\"sv\": \"Gratis\"}}"));

        assertThat(publish(receipt, CURATOR, 1, "{}")).hasStatusOk();
        assertThat(json(get("/api/offers/" + text(offer, "id"), NOBODY))
                        .at("/cost/sv")
                        .asString())
                .isEqualTo("Gratis");
    }

    @Test
    void aTargetThatWasChangedMeanwhileIsShownAndPublishedOnlyByWhoHasSeenIt() {
        var need = json(post("/api/needs", CURATOR, NEED));
        var receipt = received(correction("NEED", need, 1, "{\"severity\": 5}"));
        put(
                "/api/needs/" + text(need, "id"),
                CURATOR,
                1,
                ((ObjectNode) need).put("severity", 2).toString());

        var review = review(receipt, CURATOR);
        assertThat(review.at("/targetNow/stale").asBoolean()).isTrue();
        assertThat(review.at("/targetNow/conflicts/0").asString()).isEqualTo("severity");
        assertThat(review.at("/targetNow/fields/severity").asInt()).isEqualTo(2);
        assertThat(code(publish(receipt, CURATOR, 1, "{}"))).isEqualTo("409 target-changed");
        assertThat(read(need).path("severity").asInt()).isEqualTo(2);
        assertThat(text(status(receipt), "state")).isEqualTo("RECEIVED");

        assertThat(publish(receipt, CURATOR, 1, "{\"targetVersion\": 2}")).hasStatusOk();
        assertThat(read(need).path("severity").asInt()).isEqualTo(5);
    }

    @Test
    void whatCannotBeCorrectedIsRefused() {
        var need = json(post("/api/needs", CURATOR, NEED));

        assertThat(code(send(correction("NEED", need, 2, "{\"severity\": 5}")))).isEqualTo("409 target-changed");
        assertThat(code(send(correction("NEED", need, 1, "{\"severity\": 4}")))).isEqualTo("422 nothing-changed");
        assertThat(code(send(correction("NEED", need, 1, "{\"state\": \"RETIRED\"}"))))
                .isEqualTo("400 invalid-request");
        assertThat(code(send(correction("NEED", need, 1, "{\"severity\": 9}")))).isEqualTo("400 invalid-request");
        assertThat(code(send(correction("NEED", need, 1, "[]")))).isEqualTo("400 invalid-request");
        assertThat(code(send(correction("OFFER", need, 1, "{\"severity\": 5}"))))
                .isEqualTo("404 target-not-found");
        assertThat(code(send(correction("NEED", need, 0, "{\"severity\": 5}")))).isEqualTo("400 invalid-request");
    }

    @Test
    void aCorrectionOfSomethingThatHasLeftCanStillBeDeclined() {
        var need = json(post("/api/needs", CURATOR, NEED));
        var receipt = received(correction("NEED", need, 1, "{\"severity\": 5}"));
        step(
                "/api/needs/" + text(need, "id") + "/retire",
                CURATOR,
                1,
                "{\"because\": \"MISTAKE\", \"reason\": {\"why\": {\"sv\": \"Fel\"}}}");

        assertThat(review(receipt, CURATOR).path("targetNow").isNull()).isTrue();
        assertThat(code(publish(receipt, CURATOR, 1, "{}"))).isEqualTo("404 target-not-found");
        assertThat(decline(receipt, CURATOR, 1)).hasStatusOk();
    }

    @Test
    void anythingPublicCanBeReportedAndIsAnsweredWithAReason() {
        var need = json(post("/api/needs", CURATOR, NEED));
        var receipt = report("NEED", text(need, "id"));

        assertThat(code(publish(receipt, CURATOR, 1, "{}"))).isEqualTo("409 proposal-wrong-kind");
        assertThat(step(address(receipt) + "/uphold", CURATOR, 1, "{\"text\": \"Vi har tagit bort numret\"}"))
                .hasStatusOk();
        assertThat(text(status(receipt), "state")).isEqualTo("UPHELD");
        assertThat(status(receipt).at("/steps/0/text").asString()).isEqualTo("Vi har tagit bort numret");

        var statement = report("STATEMENT", UUID.randomUUID().toString());
        assertThat(decline(statement, CURATOR, 1)).hasStatusOk();
        assertThat(code(holder("appeal", statement, 2, "\"text\": \"Titta igen\"")))
                .startsWith("200");
        assertThat(review(statement, OTHER_CURATOR).path("objection").isNull()).isTrue();
    }

    @Test
    void aReportOfNothingIsRefused() {
        assertThat(code(reported("ACTOR", UUID.randomUUID().toString(), "/aktorer/x")))
                .isEqualTo("404 target-not-found");
        assertThat(code(reported("RESOURCE", UUID.randomUUID().toString(), "//evil.example")))
                .isEqualTo("400 invalid-request");
        assertThat(code(reported("PERSON", UUID.randomUUID().toString(), "/x"))).isEqualTo("400 invalid-request");
    }

    private JsonNode read(JsonNode need) {
        var shown = get("/api/needs/" + text(need, "id"), NOBODY);
        assertThat(shown).hasStatus(HttpStatus.OK);
        return json(shown);
    }

    private String report(String type, String target) {
        return text(json(reported(type, target, "/behov/lokaler")), "receipt");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult reported(
            String type, String target, String page) {
        return send(
                "/api/reports",
                """
                {"targetType": "%s", "target": "%s", "content": {"reason": "PERSONAL_DATA", \
                "text": "Här står någons nummer", "page": "%s"}}""".formatted(type, target, page),
                NOBODY,
                UUID.randomUUID().toString());
    }
}
