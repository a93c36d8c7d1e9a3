package se.samlingsplats.dialogue.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlingsplats.dialogue.recommendation.Api.body;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samlingsplats.dialogue.ServiceTest;
import se.samlingsplats.dialogue.recommendation.Api;
import tools.jackson.databind.JsonNode;

@ServiceTest
class MeetingApiTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aMeetingIsAmongFacilitatorsUntilItIsPublished() {
        var meeting = Held.planned(http);

        assertThat(visitor(meeting.path)).hasStatus(404);
        assertThat(body(visitor(meeting.dialogue + "/meetings")).path("items")).isEmpty();
        assertThat(body(Api.curator(http).get(meeting.dialogue + "/meetings")).path("items"))
                .hasSize(1);
        assertThat(events(meeting.id())).isEmpty();

        meeting.step("publish", "");

        assertThat(body(visitor(meeting.path)).at("/place/sv").asString()).isEqualTo("Bystugan, Storgatan 3");
        assertThat(events(meeting.id())).containsExactly("published");
        refused(again(meeting, "publish", ""), 409, "meeting-published-already");
    }

    @Test
    void aMeetingOfADraftWouldTellOfTheDraft() {
        var anna = Api.curator(http);
        var dialogue = "/api/dialogues/"
                + body(anna.post("/api/dialogues", null, "{\"questions\": {\"sv\": \"Hemligt?\"}}"))
                        .path("id")
                        .asString();
        var meeting = Held.planned(anna, dialogue, "2026-02-03T16:00:00Z", "2026-02-03T18:00:00Z");

        refused(again(meeting, "publish", ""), 409, "meeting-before-dialogue");
        assertThat(visitor(dialogue + "/meetings")).hasStatus(404);
        assertThat(visitor(dialogue + "/meetings/calendar.ics")).hasStatus(404);
    }

    @Test
    void whoWasTooSlowIsToldAndWhoShowsNoVersionIsAsked() {
        var meeting = Held.planned(http);
        var anna = Api.curator(http);
        var body = Held.BODY.formatted("2026-02-04T16:00:00Z", "2026-02-04T18:00:00Z");

        assertThat(anna.put(meeting.path, null, body)).hasStatus(428);
        assertThat(anna.put(meeting.path, 1L, body)).hasStatusOk();
        assertThat(anna.put(meeting.path, 1L, body)).hasStatus(412);
        assertThat(anna.post(meeting.path + "/publish", 1L, "")).hasStatus(412);
        assertThat(anna.post(meeting.path + "/publish", null, "")).hasStatus(428);
    }

    @Test
    void whatGetGaveCanBePutBackAndTheSequenceCountsOnlyWhatACalendarMustHear() {
        var meeting = Held.planned(http).step("publish", "");
        var anna = Api.curator(http);
        var later = (tools.jackson.databind.node.ObjectNode) body(anna.get(meeting.path));

        var same = body(anna.put(meeting.path, meeting.version(), later.toString()));
        later.put("endsAt", "2026-02-03T19:00:00Z")
                .put("version", same.path("version").asLong());
        later.set("updatedAt", same.path("updatedAt"));
        later.set("facts", same.path("facts"));
        var moved = body(anna.put(meeting.path, same.path("version").asLong(), later.toString()));

        assertThat(same.path("sequence").asInt()).isZero();
        assertThat(moved.path("sequence").asInt()).isOne();
        assertThat(events(meeting.id())).containsExactly("published", "revised", "revised");
    }

    @Test
    void badMeetingsAreRefusedInWords() {
        var anna = Api.curator(http);
        var path = Held.openDialogue(http) + "/meetings";

        refused(
                anna.post(path, null, Held.BODY.formatted("2026-02-03T16:00:00Z", "2026-02-03T16:00:00Z")),
                422,
                "meeting-times");
        refused(
                anna.post(path, null, Held.BODY.formatted("2026-02-03T16:00:00Z", "2026-04-03T16:00:00Z")),
                422,
                "meeting-times");
        refused(anna.post(path, null, """
                {"titles": {"sv": "Samtal"}, "startsAt": "2026-02-03T16:00:00Z", "endsAt": "2026-02-03T17:00:00Z"}"""), 422, "meeting-nowhere");
        for (var wrong : List.of(
                "\"titles\": {\"sv\": \"" + "x".repeat(201) + "\"}",
                "\"titles\": {\"sv\": \"Samtal\\u0007\"}",
                "\"titles\": {\"sv\": \" \"}",
                "\"titles\": {\"sv\": \"A\"}, \"link\": \"javascript:alert(1)\"",
                "\"titles\": {\"sv\": \"A\"}, \"link\": \"https://a.example/ b\"",
                "\"titles\": {\"sv\": \"A\"}, \"agenda\": {\"sv\": \"" + "x".repeat(5001) + "\"}",
                "\"titles\": {\"sv\": \"A\"}, \"host\": \"Anna\"")) {
            refused(
                    anna.post(
                            path,
                            null,
                            "{\"startsAt\": \"2026-02-03T16:00:00Z\", \"endsAt\": \"2026-02-03T17:00:00Z\", \"place\": {\"sv\": \"Här\"}, "
                                    + wrong + "}"),
                    400,
                    "invalid-request");
        }
        refused(
                anna.post(
                        "/api/dialogues/" + UUID.randomUUID() + "/meetings",
                        null,
                        Held.BODY.formatted("2026-02-03T16:00:00Z", "2026-02-03T17:00:00Z")),
                404,
                "dialogue-not-found");
    }

    @Test
    void theSameKeyPlansOneMeeting() {
        var dialogue = Held.openDialogue(http);
        var key = UUID.randomUUID().toString();

        var first = planWith(key, dialogue);
        var again = planWith(key, dialogue);

        assertThat(again.path("id")).isEqualTo(first.path("id"));
        assertThat(body(Api.curator(http).get(dialogue + "/meetings")).path("items"))
                .hasSize(1);
    }

    @Test
    void numbersBelowFiveAreToldToThoseWhoFacilitateOnly() {
        var meeting = Held.planned(http).step("publish", "").step("hold", """
                {"participants": [{"sector": "ACADEMIA", "people": 4}, {"sector": "PRIVATE", "people": 7},
                                  {"sector": "OTHER", "people": 0}]}""");

        assertThat(meeting.state.path("state").asString()).isEqualTo("HELD");
        assertThat(meeting.state.at("/participants/0/people").asInt()).isEqualTo(4);
        var seen = body(visitor(meeting.path)).path("participants");
        assertThat(seen).hasSize(2);
        assertThat(seen.at("/0/people").isNull()).isTrue();
        assertThat(seen.at("/1/people").asInt()).isEqualTo(7);
        assertThat(lastState(meeting.id())).contains("\"people\":null").doesNotContain("\"people\":4");

        var sectors = body(Api.curator(http).get(meeting.dialogue + "/meetings/sectors"));
        assertThat(sectors.at("/present/0/people").isNull()).isTrue();
        assertThat(sectors.at("/present/1/people").asInt()).isEqualTo(5);
        assertThat(sectors.path("missing").toString())
                .contains("CIVIL_SOCIETY", "PUBLIC_STATE")
                .doesNotContain("ACADEMIA", "PRIVATE", "OTHER");
        assertThat(visitor(meeting.dialogue + "/meetings/sectors")).hasStatus(403);
    }

    @Test
    void nobodyReportsAMeetingThatIsStillToComeOrASectorTwice() {
        var anna = Api.curator(http);
        var coming = Held.planned(anna, Held.openDialogue(http), "2099-02-03T16:00:00Z", "2099-02-03T18:00:00Z");
        refused(again(coming, "hold", "{\"participants\": []}"), 422, "meeting-still-to-come");

        var past = Held.planned(http);
        refused(again(past, "hold", """
                {"participants": [{"sector": "PRIVATE", "people": 7}, {"sector": "PRIVATE", "people": 8}]}"""), 422, "sector-twice");
        refused(
                again(past, "hold", "{\"participants\": [{\"sector\": \"PRIVATE\", \"people\": -1}]}"),
                400,
                "invalid-request");
        refused(
                again(past, "hold", "{\"participants\": [{\"sector\": \"ALLA\", \"people\": 1}]}"),
                400,
                "invalid-request");
    }

    @Test
    void aCancelledMeetingStaysWithItsReasonAndIsHeldNoMore() {
        var meeting = Held.planned(http).step("publish", "").step("cancel", "{\"because\": {\"sv\": \"Snöstorm\"}}");

        assertThat(body(visitor(meeting.path)).at("/cancelledBecause/sv").asString())
                .isEqualTo("Snöstorm");
        assertThat(meeting.state.path("sequence").asInt()).isOne();
        refused(again(meeting, "hold", "{\"participants\": []}"), 409, "meeting-wrong-state");
        refused(again(meeting, "cancel", "{}"), 409, "meeting-wrong-state");
        assertThat(events(meeting.id())).containsExactly("published", "cancelled");
    }

    @Test
    void minutesAreReadByOthersOnceTheyArePublished() {
        var meeting = Held.planned(http).step("publish", "").step("hold", "{\"participants\": []}");
        var anna = Api.curator(http);
        refused(again(meeting, "publish-minutes", ""), 409, "minutes-not-published");
        meeting.state = body(anna.put(
                meeting.path + "/minutes", meeting.version(), "{\"language\": \"sv\", \"text\": \"Hemligt än\"}"));

        assertThat(body(visitor(meeting.path)).path("minutes").isNull()).isTrue();
        assertThat(body(anna.get(meeting.path)).at("/minutes/text").asString()).isEqualTo("Hemligt än");
        assertThat(states(meeting.id())).noneMatch(state -> state.contains("Hemligt än"));

        meeting.step("publish-minutes", "");

        assertThat(body(visitor(meeting.path)).at("/minutes/text").asString()).isEqualTo("Hemligt än");
        assertThat(events(meeting.id())).containsExactly("published", "held", "minutes-published");
        assertThat(anna.put(
                        meeting.path + "/minutes",
                        meeting.version(),
                        "{\"language\": \"sv\", \"text\": \"" + "x".repeat(20_001) + "\"}"))
                .hasStatus(400);
        assertThat(anna.put(
                        meeting.path + "/minutes", meeting.version(), "{\"language\": \"svenska\", \"text\": \"x\"}"))
                .hasStatus(400);
    }

    @Test
    void statementsFromMinutesSayWhereTheyComeFrom() {
        var meeting = Held.minuted(http);
        var body =
                "{\"statements\": [{\"texts\": {\"sv\": \"Banker är stela.\"}}, {\"texts\": {\"sv\": \"Garantier hjälper.\"}}]}";

        var derived = Api.curator(http).post(meeting.path + "/statements", null, body);

        assertThat(derived).hasStatus(201);
        assertThat(body(derived).path("items")).hasSize(2);
        var shown = body(visitor(meeting.dialogue + "/statements")).path("items");
        assertThat(shown).hasSize(3);
        assertThat(shown.at("/0").has("derivedFrom")).isFalse();
        assertThat(shown.at("/1/derivedFrom/id").asString()).isEqualTo(meeting.id());
        assertThat(shown.at("/1/derivedFrom/titles/sv").asString()).isEqualTo("Samtal om lån");
        assertThat(shown.at("/1/derivedFrom/kind").asString()).isEqualTo("MEETING");
        assertThat(body(visitor(meeting.dialogue)).path("statementCount").asInt())
                .isEqualTo(3);
        assertThat(visitor(meeting.path).getResponse().getStatus()).isEqualTo(200);
    }

    @Test
    void derivingTwiceWithOneKeyMakesThemOnce() {
        var meeting = Held.minuted(http);
        var key = UUID.randomUUID().toString();
        var body = "{\"statements\": [{\"texts\": {\"sv\": \"Banker är stela.\"}}]}";

        assertThat(keyed(meeting.path + "/statements", key, body)).hasStatus(201);
        assertThat(keyed(meeting.path + "/statements", key, body)).hasStatus(201);

        assertThat(body(visitor(meeting.dialogue + "/statements")).path("items"))
                .hasSize(2);
    }

    @Test
    void nothingIsDerivedFromWhatOthersCannotRead() {
        var meeting = Held.planned(http).step("publish", "").step("hold", "{\"participants\": []}");
        var anna = Api.curator(http);

        refused(
                anna.post(meeting.path + "/statements", null, "{\"statements\": [{\"texts\": {\"sv\": \"Nej.\"}}]}"),
                409,
                "minutes-not-published");
        refused(
                anna.post(Held.minuted(http).path + "/statements", null, "{\"statements\": []}"),
                400,
                "invalid-request");
        refused(anna.post(meeting.path + "/recommendations", null, """
                {"titles": {"sv": "A"}, "bodies": {"sv": "B"}, "rationales": {"sv": "C"}}"""), 409, "minutes-not-published");
    }

    @Test
    void aRecommendationFromAMeetingIsBasedOnIt() {
        var meeting = Held.minuted(http);
        var anna = Api.curator(http);

        var answer = anna.post(meeting.path + "/recommendations", null, """
                {"titles": {"sv": "Statlig garanti"}, "bodies": {"sv": "En garanti."}, "rationales": {"sv": "Mötet visade det."}}""");

        assertThat(answer).hasStatus(201);
        var draft =
                body(anna.get("/api/recommendations/" + body(answer).path("id").asString()));
        assertThat(draft.path("state").asString()).isEqualTo("DRAFT");
        assertThat(draft.at("/basedOn/0/kind").asString()).isEqualTo("MEETING");
        assertThat(draft.at("/basedOn/0/titles/sv").asString()).isEqualTo("Samtal om lån");
        assertThat("/api/dialogues/" + draft.path("dialogueId").asString()).isEqualTo(meeting.dialogue);
        assertThat(anna.post(
                        "/api/recommendations",
                        null,
                        Api.Draft.text("En garanti.", UUID.randomUUID(), "")
                                .replace(
                                        "\"basis\": []",
                                        "\"basis\": [{\"kind\": \"MEETING\", \"id\": \"" + UUID.randomUUID() + "\"}]")))
                .hasStatus(422);
    }

    @Test
    void comingMeetingsAreListedSoonestFirstAndPageByPage() {
        var anna = Api.curator(http);
        var dialogue = Held.openDialogue(http);
        for (var day : List.of("2097-03-02", "2097-03-01", "2097-03-03")) {
            Held.planned(anna, dialogue, day + "T16:00:00Z", day + "T18:00:00Z").step("publish", "");
        }
        Held.planned(anna, dialogue, "2097-03-04T16:00:00Z", "2097-03-04T18:00:00Z");

        var first = body(visitor("/api/meetings?from=2097-03-01T00:00:00Z&limit=2"));
        var rest = body(visitor("/api/meetings?from=2097-03-01T00:00:00Z&limit=2&cursor="
                + first.path("next").asString()));

        assertThat(first.at("/items/0/startsAt").asString()).isEqualTo("2097-03-01T16:00:00Z");
        assertThat(first.at("/items/1/startsAt").asString()).isEqualTo("2097-03-02T16:00:00Z");
        assertThat(rest.path("items")).hasSize(1);
        assertThat(body(visitor("/api/meetings?limit=100")).toString()).doesNotContain("2026-02-03T16:00:00Z");
    }

    private MvcTestResult again(Held meeting, String step, String body) {
        return Api.curator(http).post(meeting.path + "/" + step, meeting.version(), body);
    }

    private JsonNode planWith(String key, String dialogue) {
        return body(keyed(
                dialogue + "/meetings", key, Held.BODY.formatted("2026-02-03T16:00:00Z", "2026-02-03T18:00:00Z")));
    }

    private MvcTestResult keyed(String uri, String key, String body) {
        return http.post()
                .uri(uri)
                .header("Authorization", se.samlingsplats.web.TestTokens.bearer("anna", "curator"))
                .header("Idempotency-Key", key)
                .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult visitor(String uri) {
        return http.get().uri(uri).exchange();
    }

    private List<String> events(String id) {
        return jdbc.sql("SELECT fact FROM history WHERE leaves AND aggregate_id = ? ORDER BY version")
                .param(UUID.fromString(id))
                .query(String.class)
                .list();
    }

    private List<String> states(String id) {
        return jdbc.sql("SELECT state::text FROM history WHERE aggregate_id = ? ORDER BY version")
                .param(UUID.fromString(id))
                .query(String.class)
                .list();
    }

    private String lastState(String id) {
        return states(id).getLast().replace(" ", "");
    }

    private static void refused(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status);
        assertThat(body(answer).path("code").asString()).isEqualTo(code);
    }
}
