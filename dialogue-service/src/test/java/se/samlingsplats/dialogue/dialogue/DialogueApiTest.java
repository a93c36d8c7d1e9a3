package se.samlingsplats.dialogue.dialogue;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samlingsplats.dialogue.Contract;
import se.samlingsplats.dialogue.ServiceTest;
import se.samlingsplats.web.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@ServiceTest
class DialogueApiTest {

    private static final String ANNA = TestTokens.bearer("anna", "curator");
    private static final String BO = TestTokens.bearer("bo", "member");
    private static final String BODY = """
            {"questions": {"sv": "Hur får byn fler mötesplatser?"},
             "statements": [{"texts": {"sv": "Öppna skolan.", "en": "Open the school."}}]}
            """;

    @Autowired
    MockMvcTester http;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DialogueService service;

    @Test
    void phasesAreSaidInTheirOrderAndLeftOutWhereThereAreNone() throws Exception {
        var body = """
                {"questions": {"sv": "Hur får byn fler mötesplatser?"}, "statements": [{"texts": {"sv": "Öppna skolan."}}],
                 "phases": [{"kind": "VOTING", "closes": "2026-03-05T08:00:00Z"},
                            {"kind": "RESULTS", "opens": "%s"}]}""";
        assertThat(body(create(BODY, UUID.randomUUID().toString())).has("phases"))
                .isFalse();
        refused(
                create(body.formatted("2026-03-04T08:00:00Z"), UUID.randomUUID().toString()),
                422,
                "phases-out-of-order");

        var draft = body(
                create(body.formatted("2026-03-07T08:00:00Z"), UUID.randomUUID().toString()));

        assertThat(draft.at("/phases/1/kind").asString()).isEqualTo("RESULTS");
        assertThat(draft.at("/phases/0/opens").isNull()).isTrue();
        var id = draft.path("id").asString();
        assertThat(put(id, draft, "\"1\"")).hasStatusOk();
        assertThat(post("/api/dialogues/" + id + "/open", "", ANNA, "\"2\"")).hasStatusOk();
        assertThat(left(id).getFirst()).contains("RESULTS");
        Contract.of("dialogue", "opened").mustAllow(left(id).getFirst());
    }

    @Test
    void aDraftAndItsStatementsStayInsideUntilItOpens() throws Exception {
        var id = drafted();
        assertThat(get("/api/dialogues/" + id, "")).hasStatus(404);
        assertThat(get("/api/dialogues/" + id + "/statements", BO)).hasStatus(404);
        assertThat(get("/api/dialogues/" + id + "/figures", "")).hasStatus(404);
        assertThat(left(id)).isEmpty();

        assertThat(post("/api/dialogues/" + id + "/open", "", ANNA, "\"1\""))
                .hasStatusOk()
                .containsHeader("Samlingsplats-Position");
        assertThat(get("/api/dialogues/" + id, "")).hasStatusOk().hasHeader("ETag", "\"2\"");
        assertThat(left(id)).hasSize(1);
        Contract.of("dialogue", "opened").mustAllow(left(id).getFirst());
        var statement = body(get("/api/dialogues/" + id + "/statements", ""))
                .at("/items/0/id")
                .asString();
        Contract.of("statement", "approved").mustAllow(left(statement).getFirst());
        assertThat(get("/api/dialogues/" + id + "/history", "").getResponse().getContentAsString())
                .contains("opened")
                .doesNotContain("drafted");
    }

    @Test
    void itClosesByItselfAtItsHour() {
        var id = drafted();
        post("/api/dialogues/" + id + "/open", "", ANNA, "\"1\"");
        jdbc.sql("UPDATE dialogue SET profile = jsonb_set(profile, '{closes}', to_jsonb(?::text)) WHERE id = ?")
                .params(Instant.now().minusSeconds(1).toString(), UUID.fromString(id))
                .update();

        service.closeDue();

        assertThat(body(get("/api/dialogues/" + id, "")).path("status").asString())
                .isEqualTo("CLOSED");
        await().atMost(ofSeconds(5)).until(() -> left(id).size() == 2);
    }

    @Test
    void itOpensByItselfAtItsHourWithItsStatements() throws Exception {
        var id = body(create(
                        BODY.replace("{\"questions\"", "{\"opens\": \"2999-01-01T08:00:00Z\", \"questions\""),
                        "k" + UUID.randomUUID()))
                .path("id")
                .asString();
        assertThat(post("/api/dialogues/" + id + "/schedule", "", ANNA, "\"1\""))
                .hasStatusOk();
        assertThat(get("/api/dialogues/" + id, "")).hasStatus(404);
        assertThat(left(id)).isEmpty();
        service.openDue();
        assertThat(left(id)).as("not before").isEmpty();
        jdbc.sql("UPDATE dialogue SET profile = jsonb_set(profile, '{opens}', to_jsonb(?::text)) WHERE id = ?")
                .params(Instant.now().minusSeconds(1).toString(), UUID.fromString(id))
                .update();

        service.openDue();

        await().atMost(ofSeconds(5)).until(() -> left(id).size() == 1);
        Contract.of("dialogue", "opened").mustAllow(left(id).getFirst());
        assertThat(body(get("/api/dialogues/" + id, "")).path("status").asString())
                .isEqualTo("OPEN");
        assertThat(body(get("/api/dialogues/" + id + "/statements", "")).path("items"))
                .hasSize(1);
        refused(post("/api/dialogues/" + drafted() + "/schedule", "", ANNA, "\"1\""), 422, "opens-in-the-past");
    }

    @Test
    void aRevisionIsSafeAndARenamedDialogueIsFoundAtItsOldAddress() {
        var id = drafted();
        post("/api/dialogues/" + id + "/open", "", ANNA, "\"1\"");
        var content = (ObjectNode) body(get("/api/dialogues/" + id, ""));
        var old = content.path("slug").asString();
        content.set("questions", json.readTree("{\"sv\":\"Ny fråga " + id + "\"}"));

        refused(put(id, content, null), 428, "if-match-required");
        refused(put(id, content, "\"1\""), 412, "stale-version");
        assertThat(put(id, content, "\"2\"")).hasStatusOk();
        assertThat(get("/api/dialogues/by-slug/" + old, ""))
                .hasStatus(308)
                .hasHeader("Location", "/api/dialogues/by-slug/ny-fraga-" + id);
        content.put("statementCount", 99);
        refused(put(id, content, "\"3\""), 400, "invalid-request");
    }

    @Test
    void theSameKeyMakesOneDialogue() {
        var key = UUID.randomUUID().toString();
        var first = body(create(BODY, key));

        assertThat(body(create(BODY, key)).path("id")).isEqualTo(first.path("id"));
        refused(create(BODY.replace("byn", "staden"), key), 422, "idempotency-key-reused");
        assertThat(jdbc.sql("SELECT count(*) FROM statement WHERE dialogue_id = ?")
                        .param(UUID.fromString(first.path("id").asString()))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void onlyCuratorsWrite() {
        refused(post("/api/dialogues", BODY, BO, null), 403, "not-curator");
        refused(post("/api/dialogues", BODY, "", null), 401, "invalid-token");
        refused(post("/api/dialogues", BODY, TestTokens.expired("anna", "curator"), null), 401, "invalid-token");
        refused(get("/api/dialogues?status=DRAFT", ""), 403, "not-curator");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{",
                "{\"questions\":{\"xx\":\"?\"}}",
                "{\"questions\":{\"sv\":\"?\"},\"hej\":1}",
                "{\"questions\":{\"sv\":\"?\"},\"closes\":\"imorgon\"}",
                "{\"questions\":{\"sv\":\"?\"},\"minimumVotesToBeGrouped\":0}",
                "{\"questions\":{\"sv\":\"?\"},\"statements\":[{\"texts\":{}}]}",
                "{\"questions\":{\"sv\":\"?\"},\"statements\":[{\"texts\":{\"sv\":\"\"}}]}",
                "{\"questions\":{\"sv\":\"?\"},\"statements\":[null]}"
            })
    void badInputIsRefused(String body) {
        refused(post("/api/dialogues", body, ANNA, null), 400, "invalid-request");
    }

    @Test
    void oddQueriesAreRefused() {
        refused(get("/api/dialogues?limit=0", ""), 400, "invalid-limit");
        refused(get("/api/dialogues?cursor=%21", ""), 400, "invalid-cursor");
        refused(get("/api/dialogues/inget", ""), 400, "invalid-parameter");
        refused(post("/api/dialogues", "x".repeat(300_000), ANNA, null), 413, "body-too-large");
    }

    private String drafted() {
        return body(post("/api/dialogues", BODY, ANNA, null)).path("id").asString();
    }

    private List<String> left(String id) {
        return jdbc.sql("SELECT state::text FROM history WHERE leaves AND aggregate_id = ? ORDER BY version")
                .param(UUID.fromString(id))
                .query(String.class)
                .list();
    }

    private MvcTestResult get(String uri, String token) {
        var request = http.get().uri(java.net.URI.create(uri));
        return token.isEmpty()
                ? request.exchange()
                : request.header("Authorization", token).exchange();
    }

    private MvcTestResult create(String body, String key) {
        return http.post()
                .uri("/api/dialogues")
                .header("Authorization", ANNA)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult post(String uri, String body, String token, String etag) {
        var request =
                http.post().uri(uri).contentType(MediaType.APPLICATION_JSON).content(body);
        if (!token.isEmpty()) {
            request.header("Authorization", token);
        }
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return request.exchange();
    }

    private MvcTestResult put(String id, JsonNode body, String etag) {
        var request = http.put()
                .uri("/api/dialogues/" + id)
                .header("Authorization", ANNA)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.toString());
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return request.exchange();
    }

    private void refused(MvcTestResult result, int status, String code) {
        assertThat(result).hasStatus(status);
        assertThat(body(result).path("code").asString()).isEqualTo(code);
    }

    private JsonNode body(MvcTestResult result) {
        return json.readTree(result.getResponse().getContentAsByteArray());
    }
}
