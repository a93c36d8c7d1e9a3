package se.samlingsplats.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samlingsplats.web.SecurityMatrix;
import se.samlingsplats.web.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class SecurityMatrixTest {

    private static final String DIALOGUE = """
            {"questions": {"sv": "Vem får?"}, "statements": [{"texts": {"sv": "Alla."}}, {"texts": {"sv": "Ingen."}}]}""";

    private static final String TABLE = """
            GET    /api/me/dialogue | 401 200 200 200
            GET    /api/operations/dialogue/erasure-ledger | 401 403 403 200
            POST   /api/operations/dialogue/erasure-ledger/replay | 401 403 403 200
            GET    /api/dialogues                                                | 200 200 200 200
            POST   /api/dialogues                                                | 401 403 201 403 | {"questions": {"sv": "Vem?"}}
            GET    /api/dialogues/by-slug/{slug} slug=slug                       | 200 200 200 200
            GET    /api/dialogues/{id} id=draft                                  | 404 404 200 404
            PUT    /api/dialogues/{id} id=open                                   | 401 403 412 403 | {"questions": {"sv": "Vem?"}}
            POST   /api/dialogues/{id}/open id=draft                             | 401 403 412 403
            POST   /api/dialogues/{id}/schedule id=draft                         | 401 403 412 403
            POST   /api/dialogues/{id}/close id=open                             | 401 403 412 403
            POST   /api/dialogues/{id}/pause id=open                             | 401 403 412 403 | {"reasons": {"sv": "Vi tittar."}}
            POST   /api/dialogues/{id}/resume id=open                            | 401 403 412 403
            GET    /api/dialogues/{id}/signs id=open                             | 403 403 200 403
            GET    /api/dialogues/{id}/rooms id=open                             | 403 403 200 403
            POST   /api/dialogues/{id}/rooms id=open                             | 401 403 422 403 | {"name": "Aulan", "codes": 1, "expiresAt": "2020-01-01T00:00:00Z"}
            GET    /api/dialogues/{id}/participation/organisations id=draft      | 404 404 200 404
            GET    /api/dialogues/{id}/history id=draft                          | 404 404 200 404
            GET    /api/dialogues/{id}/figures id=draft                          | 404 404 200 404
            POST   /api/dialogues/imports                                        | 401 403 415 415
            GET    /api/dialogues/{id}/imported/{file} id=open file=file         | 401 403 403 403
            GET    /api/dialogues/{id}/open-data/datacard.json id=draft          | 404 404 200 404
            GET    /api/dialogues/{id}/open-data/{file} id=draft file=comments   | 404 404 200 404
            GET    /api/dialogues/{id}/sectors id=open                           | 403 403 200 403
            GET    /api/dialogues/{id}/facilitators id=open                      | 403 403 200 403
            POST   /api/dialogues/{id}/facilitators id=open                      | 401 403 201 403 | {"subject": "somebody"}
            GET    /api/dialogues/{id}/facilitators/mine id=open                 | 200 200 200 200
            DELETE /api/dialogues/{id}/facilitators/{facilitator} id=open facilitator=none | 401 403 404 403
            GET    /api/dialogues/{id}/meetings id=draft                         | 404 404 200 404
            POST   /api/dialogues/{id}/meetings id=open                          | 401 403 201 403 | {"titles": {"sv": "Samtal"}, "startsAt": "2026-03-02T16:00:00Z", "endsAt": "2026-03-02T18:00:00Z", "place": {"sv": "Här"}}
            GET    /api/dialogues/{id}/meetings/sectors id=open                  | 403 403 200 403
            GET    /api/dialogues/{id}/meetings/calendar.ics id=draft            | 404 404 404 404
            GET    /api/meetings                                                 | 200 200 200 200
            GET    /api/meetings/calendar.ics                                    | 200 200 200 200
            GET    /api/meetings/{id} id=meeting                                 | 404 404 200 404
            PUT    /api/meetings/{id} id=meeting                                 | 401 404 412 404 | {}
            POST   /api/meetings/{id}/publish id=meeting                         | 401 404 412 404
            POST   /api/meetings/{id}/cancel id=meeting                          | 401 404 412 404 | {}
            POST   /api/meetings/{id}/hold id=meeting                            | 401 404 412 404 | {"participants": []}
            PUT    /api/meetings/{id}/minutes id=meeting                         | 401 404 412 404 | {"language": "sv", "text": "Vi sade."}
            POST   /api/meetings/{id}/publish-minutes id=meeting                 | 401 404 412 404
            POST   /api/meetings/{id}/statements id=meeting                      | 401 404 409 404 | {"statements": [{"texts": {"sv": "Vi."}}]}
            POST   /api/meetings/{id}/recommendations id=meeting                 | 401 404 409 404 | {"titles": {"sv": "A"}, "bodies": {"sv": "B"}, "rationales": {"sv": "C"}}
            GET    /api/dialogues/{id}/opinions id=draft                         | 404 404 200 404
            GET    /api/dialogues/{id}/next id=draft                             | 404 404 200 404
            POST   /api/dialogues/{id}/participation id=draft                    | 404 404 409 404 | {"consent": true}
            GET    /api/dialogues/{id}/statements id=draft                       | 404 404 200 404
            POST   /api/dialogues/{id}/statements id=open                        | 403 403 201 403 | {"texts": {"sv": "Några."}}
            DELETE /api/dialogues/{id}/votes id=open                             | 403 403 403 403
            GET    /api/dialogues/{id}/votes/mine id=draft                       | 404 404 200 404
            PUT    /api/dialogues/{id}/votes/{statement} id=open statement=seed  | 403 403 403 403 | {"vote": 1}
            DELETE /api/dialogues/{id}/votes/{statement} id=open statement=seed  | 403 403 403 403
            GET    /api/statements/{id} id=hidden                                | 404 404 200 404
            PUT    /api/statements/{id} id=seed                                  | 401 403 412 403 | {"texts": {"sv": "Alla."}, "meta": false}
            GET    /api/statements/{id}/history id=seed                          | 403 403 200 403
            POST   /api/statements/{id}/moderate id=seed                         | 401 403 412 403 | {"moderation": 1}
            GET    /api/recommendations                                          | 200 200 200 200
            POST   /api/recommendations                                          | 401 403 400 403 | {}
            GET    /api/recommendations/by-slug/{slug} slug=none                 | 404 404 404 404
            GET    /api/recommendations/{id} id=advice                           | 404 404 200 404
            PUT    /api/recommendations/{id} id=advice                           | 401 403 412 403 | {}
            GET    /api/recommendations/{id}/history id=advice                   | 404 404 200 404
            GET    /api/recommendations/{id}/texts/{number} id=advice number=1   | 404 404 200 404
            GET    /api/recommendations/{id}/texts/{number}/differences id=advice number=1 | 400 400 400 400
            POST   /api/recommendations/{id}/consult id=advice                   | 401 403 412 403
            POST   /api/recommendations/{id}/adopt id=advice                     | 401 403 412 403
            POST   /api/recommendations/{id}/reopen id=advice                    | 401 403 412 403
            POST   /api/recommendations/{id}/deliver id=advice                   | 401 403 412 403 | {"actorId": "01959e2c-7a00-7000-8000-000000000009", "deliveredOn": "2026-03-03", "reference": "Brev"}
            POST   /api/recommendations/{id}/confirm-delivery id=advice          | 401 404 422 403 | {"actorId": "01959e2c-7a00-7000-8000-000000000009", "receivedOn": "2026-03-03", "diaryNumber": "1"}
            POST   /api/recommendations/{id}/answer id=advice                    | 401 404 422 403 | {"actorId": "01959e2c-7a00-7000-8000-000000000009", "decision": "ACCEPTS", "texts": {"sv": "Ja"}, "answeredOn": "2026-03-03", "letter": "B", "diaryNumber": "1"}
            POST   /api/recommendations/{id}/confirm-answer id=advice            | 401 404 403 403 | {"actorId": "01959e2c-7a00-7000-8000-000000000009"}
            POST   /api/recommendations/{id}/milestones id=advice                | 401 403 412 403 | {"titles": {"sv": "Klart"}}
            POST   /api/recommendations/{id}/milestones/{milestone}/reach id=advice milestone=none | 401 403 412 403 | {"reachedOn": "2026-03-03", "evidence": {"titles": {"sv": "P"}}}
            POST   /api/recommendations/{id}/close id=advice                     | 401 403 412 403 | {"because": {"sv": "Klart"}}
            GET    /api/recommendations/{id}/amendments id=advice                | 401 403 200 403
            POST   /api/recommendations/{id}/amendments id=advice                | 401 404 404 403 | {"actorId": "01959e2c-7a00-7000-8000-000000000009", "language": "sv", "proposal": "P", "why": "V"}
            POST   /api/recommendations/{id}/amendments/{amendment}/decide id=advice amendment=none | 401 403 404 403 | {"outcome": "ACCEPTED", "reason": {"sv": "Ja"}}
            GET    /api/recommendations/{id}/endorsements id=advice              | 404 404 200 404
            PUT    /api/recommendations/{id}/endorsements/{actor} id=advice actor=none | 401 404 404 403 | {"textVersion": 1, "stance": "SUPPORTS", "mandate": "BOARD", "protocolReference": "1"}
            DELETE /api/recommendations/{id}/endorsements/{actor} id=advice actor=none | 401 404 404 403
            GET    /api/recommendations/{id}/standing id=advice                  | 404 404 200 404
            GET    /api/recommendations/{id}/brief id=advice                     | 404 404 200 404
            GET    /api/endorsements/{id} id=none                                | 404 404 404 404
            GET    /api/endorsements/{id}/history id=none                        | 404 404 404 404
            GET    /api/commitments                                              | 200 200 200 200
            POST   /api/commitments                                              | 401 400 400 403 | {}
            GET    /api/commitments/ledger                                       | 200 200 200 200
            GET    /api/commitments/{id} id=none                                 | 404 404 404 404
            GET    /api/commitments/{id}/history id=none                         | 404 404 404 404
            POST   /api/commitments/{id}/decide id=none                          | 401 404 404 403 | {"on": "2026-03-03", "evidence": {"titles": {"sv": "P"}}}
            POST   /api/commitments/{id}/pay id=none                             | 401 404 404 403 | {"on": "2026-03-03", "evidence": {"titles": {"sv": "P"}}}
            POST   /api/commitments/{id}/withdraw id=none                        | 401 404 404 403 | {"on": "2026-03-03", "evidence": {"titles": {"sv": "P"}}}
            GET    /api/messages                                                 | 200 200 200 200
            POST   /api/messages                                                 | 401 403 400 403 | {}
            GET    /api/messages/{id} id=none                                    | 404 404 404 404
            PUT    /api/messages/{id}/endorsers/{actor} id=none actor=none       | 401 404 404 403
            DELETE /api/messages/{id}/endorsers/{actor} id=none actor=none       | 401 404 404 403
            POST   /api/messages/{id}/retire id=none                             | 401 403 404 403
            GET    /api/windows                                                  | 200 200 200 200
            POST   /api/windows                                                  | 401 403 400 403 | {}
            GET    /api/windows/{id} id=none                                     | 404 404 404 404
            PUT    /api/windows/{id} id=none                                     | 401 403 404 403 | {}
            GET    /api/windows/{id}/response id=none                            | 404 404 404 404
            GET    /api/operations/dialogue/unread-events                        | 401 403 403 200
            POST   /api/operations/dialogue/unread-events/{id}/retry id=none     | 401 403 403 404
            DELETE /api/operations/dialogue/unread-events/{id} id=none           | 401 403 403 404
            GET    /api/operations/dialogue/outbox                               | 401 403 403 200
            GET    /api/operations/dialogue/outbox/parked                        | 401 403 403 200
            POST   /api/operations/dialogue/outbox/parked/{position}/retry position=7 | 401 403 403 202
            GET    /api/operations/dialogue/outbox/check                         | 401 403 403 200
            POST   /api/operations/dialogue/outbox/check                         | 401 403 403 202
            DELETE /api/operations/dialogue/outbox/check                         | 401 403 403 200
            POST   /api/operations/dialogue/outbox/republish                     | 401 403 403 202
            """;

    @Autowired
    MockMvcTester http;

    @Test
    void everyOperationAnswersEachCallerAsTheTableSays() throws IOException {
        var draft = curator("/api/dialogues", DIALOGUE, null);
        var open = curator("/api/dialogues", DIALOGUE, null);
        var path = "/api/dialogues/" + open.path("id").asString();
        curator(path + "/open", "", "\"1\"");
        var statements = body(http.get().uri(path + "/statements").exchange()).path("items");
        var hidden = statements.path(1);
        curator(
                "/api/statements/" + hidden.path("id").asString() + "/moderate",
                "{\"moderation\": -1, \"reason\": \"OFF_TOPIC\"}",
                "\"" + hidden.path("version").asLong() + "\"");

        var advice = curator("/api/recommendations", """
                {"titles": {"sv": "Garanti"}, "bodies": {"sv": "En."}, "rationales": {"sv": "Därför."}}""", null);

        var meeting = curator(path + "/meetings", """
                {"titles": {"sv": "Samtal"}, "startsAt": "2026-03-02T16:00:00Z", "endsAt": "2026-03-02T18:00:00Z",
                 "place": {"sv": "Bystugan"}}""", null);

        SecurityMatrix.holds(
                http,
                Path.of("..", "contracts", "openapi", "dialogue.yaml"),
                Map.ofEntries(
                        Map.entry("meeting", meeting.path("id").asString()),
                        Map.entry("advice", advice.path("id").asString()),
                        Map.entry("none", "01959e2c-7a00-7000-8000-00000000dead"),
                        Map.entry("draft", draft.path("id").asString()),
                        Map.entry("open", open.path("id").asString()),
                        Map.entry("file", "votes.csv"),
                        Map.entry("comments", "comments.csv"),
                        Map.entry("slug", open.path("slug").asString()),
                        Map.entry("seed", statements.path(0).path("id").asString()),
                        Map.entry("hidden", hidden.path("id").asString())),
                TABLE);
    }

    private JsonNode curator(String uri, String body, String etag) {
        var request = http.post()
                .uri(uri)
                .header("Authorization", TestTokens.bearer("anna", "curator"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        var answer = (etag == null ? request : request.header("If-Match", etag)).exchange();
        assertThat(answer).hasStatus2xxSuccessful();
        return body(answer);
    }

    private static JsonNode body(MvcTestResult answer) {
        return new JsonMapper().readTree(answer.getResponse().getContentAsByteArray());
    }
}
