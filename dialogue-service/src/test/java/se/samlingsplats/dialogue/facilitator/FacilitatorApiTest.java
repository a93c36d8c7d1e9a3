package se.samlingsplats.dialogue.facilitator;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlingsplats.dialogue.recommendation.Api.body;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samlingsplats.dialogue.ServiceTest;
import se.samlingsplats.dialogue.meeting.Held;
import se.samlingsplats.dialogue.recommendation.Api;
import se.samlingsplats.dialogue.vote.Visitor;
import se.samlingsplats.erasure.PersonalData;
import se.samlingsplats.erasure.Subjects;
import se.samlingsplats.web.TestTokens;

/** A right in one dialogue. */
@ServiceTest
class FacilitatorApiTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    java.util.List<PersonalData> parts;

    private Api anna;
    private Api fia;
    private String dialogue;

    @BeforeEach
    void aDialogue() {
        anna = Api.curator(http);
        fia = Api.member(http, "fia-" + UUID.randomUUID());
        dialogue = Held.openDialogue(http);
    }

    @Test
    void aFacilitatorModeratesAndHoldsMeetingsInThatDialogueOnly() {
        var elsewhere = Held.openDialogue(http);
        var statement = submitted(dialogue);
        var other = submitted(elsewhere);
        refused(moderate(fia, statement), 403, "not-facilitator");
        appoint(fia);

        assertThat(fia.get(dialogue + "/statements?moderation=0")).hasStatusOk();
        assertThat(moderate(fia, statement)).hasStatusOk();
        assertThat(fia.get(dialogue + "/sectors")).hasStatusOk();
        assertThat(fia.get(statement + "/history")).hasStatusOk();
        assertThat(Held.planned(fia, dialogue, "2026-02-03T16:00:00Z", "2026-02-03T18:00:00Z")
                        .step("publish", "")
                        .step("hold", "{\"participants\": []}")
                        .state
                        .path("state")
                        .asString())
                .isEqualTo("HELD");

        refused(moderate(fia, other), 403, "not-facilitator");
        refused(fia.get(elsewhere + "/statements?moderation=0"), 403, "not-facilitator");
        refused(fia.get(elsewhere + "/sectors"), 403, "not-facilitator");
        refused(fia.post(elsewhere + "/meetings", null, """
                {"titles": {"sv": "A"}, "startsAt": "2026-02-03T16:00:00Z", "endsAt": "2026-02-03T17:00:00Z",
                 "place": {"sv": "Här"}}"""), 403, "not-facilitator");
        assertThat(fia.post(dialogue + "/close", 2L, "")).hasStatus(403);
    }

    @Test
    void historySaysFacilitatorAndNobodysName() {
        appoint(fia);
        var statement = submitted(dialogue);
        moderate(fia, statement);

        var history = body(anna.get(statement + "/history")).toString();

        assertThat(history).contains("facilitator").doesNotContain(fia.subject());
    }

    @Test
    void aRightThatIsTakenAwayIsGoneAtOnce() {
        var row = appoint(fia);
        assertThat(body(fia.get(dialogue + "/facilitators/mine"))
                        .path("facilitates")
                        .asBoolean())
                .isTrue();

        assertThat(anna.delete(dialogue + "/facilitators/" + row)).hasStatus(204);

        assertThat(body(fia.get(dialogue + "/facilitators/mine"))
                        .path("facilitates")
                        .asBoolean())
                .isFalse();
        refused(fia.get(dialogue + "/statements?moderation=0"), 403, "not-facilitator");
        refused(anna.delete(dialogue + "/facilitators/" + row), 404, "facilitator-not-found");
    }

    @Test
    void onlyCuratorsAppointAndTheSamePersonTwiceIsOne() {
        appoint(fia);
        var body = "{\"subject\": \"" + fia.subject() + "\"}";

        refused(fia.post(dialogue + "/facilitators", null, body), 403, "not-curator");
        refused(fia.get(dialogue + "/facilitators"), 403, "not-curator");
        assertThat(anna.post(dialogue + "/facilitators", null, body)).hasStatus(201);
        assertThat(body(anna.get(dialogue + "/facilitators")).path("items")).hasSize(1);
        refused(anna.post(dialogue + "/facilitators", null, "{\"subject\": \"a b\"}"), 400, "invalid-request");
        refused(
                anna.post("/api/dialogues/" + UUID.randomUUID() + "/facilitators", null, body),
                404,
                "dialogue-not-found");
    }

    @Test
    void aDialogueHasABoundedNumberOfFacilitators() {
        for (var i = 0; i < 50; i++) {
            appoint(Api.member(http, "f" + i + "-" + UUID.randomUUID()));
        }

        refused(
                anna.post(dialogue + "/facilitators", null, "{\"subject\": \"one-more\"}"),
                409,
                "too-many-facilitators");
    }

    @Test
    void aFacilitatorPreparesADraftThatNobodyElseSees() {
        dialogue = "/api/dialogues/"
                + body(anna.post("/api/dialogues", null, "{\"questions\": {\"sv\": \"Sen?\"}}"))
                        .path("id")
                        .asString();
        assertThat(fia.get(dialogue)).hasStatus(404);
        appoint(fia);

        assertThat(fia.get(dialogue)).hasStatusOk();
        assertThat(fia.post(dialogue + "/statements", null, "{\"texts\": {\"sv\": \"Banker är stela.\"}}"))
                .hasStatus(201);
        assertThat(http.get().uri(dialogue)).hasStatus(404);
    }

    @Test
    void aRealmRoleWithTheSameNameGivesNothing() {
        var answer = http.get()
                .uri(dialogue + "/statements?moderation=0")
                .header("Authorization", TestTokens.bearer("nils", "member", "facilitator"))
                .exchange();

        refused(answer, 403, "not-facilitator");
    }

    @Test
    void whoIsErasedFacilitatesNothingAndIsAppointedNoMore() {
        appoint(fia);
        assertThat(body(fia.get("/api/me/dialogue")).toString()).contains(dialogue.substring(15));

        parts.forEach(part -> part.erase(fia.subject()));

        assertThat(body(anna.get(dialogue + "/facilitators")).path("items")).isEmpty();
        jdbc.sql("INSERT INTO erasure_ledger (subject_hash, erased_at) VALUES (?, now())")
                .param(Subjects.hash(fia.subject()))
                .update();
        refused(
                anna.post(dialogue + "/facilitators", null, "{\"subject\": \"" + fia.subject() + "\"}"),
                422,
                "facilitator-erased");
    }

    private String appoint(Api somebody) {
        var answer = anna.post(dialogue + "/facilitators", null, "{\"subject\": \"" + somebody.subject() + "\"}");
        assertThat(answer).hasStatus(201);
        return body(answer).path("id").asString();
    }

    private String submitted(String where) {
        var answer = Visitor.consenting(http, where.substring("/api/dialogues/".length()))
                .submit("Bystugan ska vara öppen.");
        assertThat(answer).hasStatus(201);
        return "/api/statements/" + body(answer).path("id").asString();
    }

    private MvcTestResult moderate(Api by, String statement) {
        return by.post(statement + "/moderate", 1L, "{\"moderation\": 1, \"reason\": \"FITS\"}");
    }

    private static void refused(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status);
        assertThat(body(answer).path("code").asString()).isEqualTo(code);
    }
}
