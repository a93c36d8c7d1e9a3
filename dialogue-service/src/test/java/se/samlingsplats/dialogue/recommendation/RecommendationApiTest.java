package se.samlingsplats.dialogue.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlingsplats.dialogue.recommendation.Api.body;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.samlingsplats.dialogue.ServiceTest;
import se.samlingsplats.dialogue.known.Organisations;
import se.samlingsplats.dialogue.recommendation.Api.Draft;

@ServiceTest
class RecommendationApiTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    Organisations organisations;
    UUID region;
    Api anna;
    Api regionsOwner;

    @BeforeEach
    void aRegionThatDecides() {
        organisations = new Organisations(jdbc);
        var owner = "rut-" + UUID.randomUUID();
        region = organisations.ownedBy(owner, "Region Norrstrand", "PUBLIC_REGION");
        anna = Api.curator(http);
        regionsOwner = Api.member(http, owner);
    }

    @Test
    void fromTheDraftToAnAnswerThatTheAddresseeConfirms() {
        var need = organisations.need("Tålmodigt kapital i Norrstrand");
        var draft = new Draft(anna, region, "{\"kind\": \"NEED\", \"id\": \"" + need + "\"}");
        assertThat(draft.state.path("state").asString()).isEqualTo("DRAFT");
        assertThat(draft.state.at("/basedOn/0/titles/sv").asString()).isEqualTo("Tålmodigt kapital i Norrstrand");
        assertThat(regionsOwner.get(draft.path)).hasStatus(404);

        draft.step("consult", "").step("adopt", "");
        draft.step("deliver", sent(region));
        assertThat(draft.state.path("state").asString()).isEqualTo("DELIVERED");
        draft.step(regionsOwner, "confirm-delivery", received(region));
        draft.step("answer", answer(region, "PARTLY"));
        assertThat(draft.state.path("state").asString()).isEqualTo("ANSWERED");
        assertThat(draft.state.at("/addressees/0/answer/confirmedAt").isNull()).isTrue();
        draft.step(regionsOwner, "confirm-answer", "{\"actorId\": \"" + region + "\"}");
        assertThat(draft.state.at("/addressees/0/answer/confirmedAt").isNull()).isFalse();
        draft.step("close", "{\"because\": {\"sv\": \"Garantin finns.\"}}");

        assertThat(draft.state.path("facts").valueStream().map(fact -> fact.path("fact")
                        .asString()))
                .containsExactly(
                        "consulted",
                        "adopted",
                        "delivered",
                        "delivery-confirmed",
                        "answered",
                        "answer-confirmed",
                        "closed");
        var lastEvent = jdbc.sql("SELECT event_id::text FROM history WHERE aggregate_id = ? AND version = ?")
                .params(UUID.fromString(draft.id()), draft.version())
                .query(String.class)
                .single();
        assertThat(draft.state.at("/facts/6/eventId").asString()).isEqualTo(lastEvent);
        assertThat(body(anna.get("/api/recommendations?basedOn=" + need)).path("items"))
                .hasSize(1);
    }

    @Test
    void anAnswerByAStrangerIsNone() {
        var draft = new Draft(anna, region, "")
                .step("consult", "")
                .step("adopt", "")
                .step("deliver", sent(region));
        var stranger = "olle-" + UUID.randomUUID();
        organisations.ownedBy(stranger, "Bageriet", "PRIVATE");

        var answer =
                Api.member(http, stranger).post(draft.path + "/answer", draft.version(), answer(region, "ACCEPTS"));

        assertThat(answer).hasStatus(403);
        assertThat(regionsOwner.post(draft.path + "/answer", draft.version() - 1, answer(region, "ACCEPTS")))
                .hasStatus(412);
        assertThat(anna.post(
                        draft.path + "/answer",
                        draft.version(),
                        answer(organisations.published("Annan", "PRIVATE", true), "ACCEPTS")))
                .hasStatus(422);
        draft.step(regionsOwner, "answer", answer(region, "REJECTS"));
        assertThat(draft.state.at("/addressees/0/answer/registeredBy").asString())
                .isEqualTo("addressee");
        assertThat(draft.state.at("/addressees/0/answer/confirmedAt").isNull()).isFalse();
    }

    @Test
    void anotherTextInTheConsultationIsAnotherVersionAndInADraftItIsNot() {
        var draft = new Draft(anna, region, "");
        draft.state = body(anna.put(draft.path, draft.version(), Draft.text("En fond.", region, "")));
        assertThat(draft.state.path("textVersion").asInt()).isOne();
        draft.step("consult", "");
        draft.state = body(anna.put(draft.path, draft.version(), Draft.text("Två fonder.", region, "")));
        assertThat(draft.state.path("textVersion").asInt()).isEqualTo(2);
        assertThat(draft.state.path("texts")).hasSize(2);

        var differences = body(anna.get(draft.path + "/texts/2/differences?from=1"));
        assertThat(differences.at("/bodies/sv/0/change").asString()).isEqualTo("REMOVED");
        assertThat(anna.get(draft.path + "/texts/3")).hasStatus(404);

        draft.step("adopt", "");
        assertThat(anna.put(draft.path, draft.version(), Draft.text("Tre fonder.", region, "")))
                .hasStatus(409);
        var same = anna.put(draft.path, draft.version(), draft.state.toString());
        assertThat(same).hasStatusOk();
    }

    @Test
    void whoProposesAChangeGetsAnAnswerBeforeTheTextIsAdopted() {
        var draft = new Draft(anna, region, "").step("consult", "");
        var owner = "eva-" + UUID.randomUUID();
        var forum = organisations.ownedBy(owner, "Forum för Norrstrand", "CIVIL_SOCIETY");
        var proposal = """
                {"actorId": "%s", "language": "sv", "proposal": "Säg att den är regional.", "why": "Ansvar."}""".formatted(forum);
        assertThat(regionsOwner.post(draft.path + "/amendments", null, proposal))
                .hasStatus(403);

        var proposed = Api.member(http, owner).post(draft.path + "/amendments", null, proposal);
        assertThat(proposed).hasStatus(201);
        assertThat(anna.post(draft.path + "/adopt", draft.version(), "")).hasStatus(409);
        assertThat(body(anna.get(draft.path + "/amendments")).path("items")).hasSize(1);

        var id = body(proposed).path("id").asString();
        draft.step(
                "amendments/" + id + "/decide", "{\"outcome\": \"REJECTED\", \"reason\": {\"sv\": \"Redan sagt.\"}}");
        assertThat(draft.state.at("/amendments/0/reason/sv").asString()).isEqualTo("Redan sagt.");
        draft.step("adopt", "");
    }

    @Test
    void stepsComeInTheirOrder() {
        var draft = new Draft(anna, region, "");
        assertThat(anna.post(draft.path + "/adopt", draft.version(), "")).hasStatus(409);
        assertThat(anna.post(draft.path + "/deliver", draft.version(), sent(region)))
                .hasStatus(409);
        assertThat(anna.post(draft.path + "/consult", null, "")).hasStatus(428);
        draft.step("consult", "");
        assertThat(anna.post(draft.path + "/answer", draft.version(), answer(region, "ACCEPTS")))
                .hasStatus(409);
        assertThat(anna.post(draft.path + "/consult", draft.version(), "")).hasStatus(409);
        draft.step("adopt", "").step("reopen", "").step("adopt", "");
        assertThat(anna.post(
                        draft.path + "/deliver", draft.version(), sent(region).replace("2026-03-03", "9999-01-01")))
                .hasStatus(422);
    }

    @Test
    void whatNobodyHasHeardOfIsNoBasisAndNoAddressee() {
        var unknown = UUID.randomUUID();
        assertThat(anna.post("/api/recommendations", null, Draft.text("En fond.", unknown, "")))
                .hasStatus(422);
        assertThat(anna.post(
                        "/api/recommendations",
                        null,
                        Draft.text("En fond.", region, "{\"kind\": \"NEED\", \"id\": \"" + unknown + "\"}")))
                .hasStatus(422);
        assertThat(anna.post("/api/recommendations", null, Draft.text(" ", region, "")))
                .hasStatus(400);
        assertThat(anna.post("/api/recommendations", null, Draft.text("x".repeat(10_001), region, "")))
                .hasStatus(400);
    }

    @Test
    void aMilestoneIsReachedWithEvidence() {
        var draft = new Draft(anna, region, "").step("consult", "");
        draft.step("milestones", "{\"titles\": {\"sv\": \"Inrättad\"}, \"due\": \"2026-12-31\"}");
        var milestone = draft.state.at("/milestones/0/id").asString();
        assertThat(anna.post(
                        draft.path + "/milestones/" + milestone + "/reach",
                        draft.version(),
                        "{\"reachedOn\": \"2026-03-03\"}"))
                .hasStatus(400);
        draft.step(
                "milestones/" + milestone + "/reach",
                "{\"reachedOn\": \"2026-03-03\", \"evidence\": {\"titles\": {\"sv\": \"Protokoll\"}}}");
        assertThat(draft.state.at("/milestones/0/reachedOn").asString()).isEqualTo("2026-03-03");
    }

    static String sent(UUID actor) {
        return """
                {"actorId": "%s", "deliveredOn": "2026-03-03", "reference": "Brev 17"}""".formatted(actor);
    }

    static String received(UUID actor) {
        return """
                {"actorId": "%s", "receivedOn": "2026-03-05", "diaryNumber": "RN 118"}""".formatted(actor);
    }

    static String answer(UUID actor, String decision) {
        return """
                {"actorId": "%s", "decision": "%s", "texts": {"sv": "Vi prövar."}, "answeredOn": "2026-04-20",
                 "letter": "Svar", "diaryNumber": "RN 118-4"}""".formatted(actor, decision);
    }
}
