package se.samlingsplats.dialogue.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlingsplats.dialogue.vote.Visitor.body;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samlingsplats.dialogue.ServiceTest;
import se.samlingsplats.dialogue.dialogue.DialogueId;
import se.samlingsplats.web.TestTokens;
import tools.jackson.databind.JsonNode;

@ServiceTest
class VoteApiTest {

    private static final String ANNA = TestTokens.bearer("anna", "curator");

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PublishedFigures steps;

    String dialogue;
    String statement;
    String other;

    @BeforeEach
    void anOpenDialogue() {
        var body = """
                {"questions": {"sv": "Hur finansieras bystugan?"},
                 "statements": [{"texts": {"sv": "Alla betalar.", "en": "Everybody pays."}},
                                {"texts": {"sv": "Kommunen betalar."}}]}
                """;
        dialogue = body(curator("/api/dialogues", body, null)).path("id").asString();
        assertThat(curator("/api/dialogues/" + dialogue + "/open", "", "\"1\"")).hasStatusOk();
        var shown = new Visitor(http, dialogue).get("/statements").path("items");
        statement = shown.path(0).path("id").asString();
        other = shown.path(1).path("id").asString();
    }

    @Test
    void aVoteNeedsConsentFirst() {
        var visitor = new Visitor(http, dialogue);

        refused(visitor.vote(statement, 1), 403, "consent-required");
        assertThat(visitor.get("/next").path("statement").path("id").asString()).isNotEmpty();
        assertThat(visitor.consent().getResponse().getHeader("Set-Cookie"))
                .contains("HttpOnly", "SameSite=Strict", "Path=/api/dialogues/" + dialogue);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"consent\":1}", "{\"consent\":\"true\"}", "{\"consent\":null}", "[]"})
    void consentIsSaidInSoManyWords(String body) {
        var visitor = new Visitor(http, dialogue);

        refused(visitor.consent(body), 400, "invalid-request");
        refused(visitor.consent("{\"consent\":false}"), 403, "consent-required");
        assertThat(count("participation")).isZero();
    }

    @Test
    void onesOwnVoteIsConfirmedAtOnceChangedAndUndone() {
        var visitor = Visitor.consenting(http, dialogue);

        assertThat(body(visitor.vote(statement, "{\"vote\":1,\"important\":true}"))
                        .path("vote")
                        .asInt())
                .isEqualTo(1);
        assertThat(body(visitor.vote(statement, -1)).path("important").asBoolean())
                .isFalse();
        assertThat(visitor.get("/votes/mine").path("items"))
                .singleElement()
                .satisfies(mine -> assertThat(mine.path("vote").asInt()).isEqualTo(-1));
        assertThat(visitor.get("/next").path("statement").path("id").asString()).isEqualTo(other);
        assertThat(visitor.get("/next").path("voted").asInt()).isEqualTo(1);
        assertThat(visitor.undo(statement)).hasStatus(204);
        assertThat(visitor.get("/votes/mine").path("items")).isEmpty();
    }

    @Test
    void figuresComeWithTheTwentiethVoterAndThenMoveInStepsOfFive() {
        voters(19);
        assertThat(figures().path("published").asBoolean()).isFalse();
        assertThat(figures().path("voters").isNull()).isTrue();
        assertThat(figures().path("statements")).isEmpty();

        voters(1);
        var first = figures();
        assertThat(first.path("voters").asInt()).isEqualTo(20);
        assertThat(first.at("/statements/0/agree").asInt()).isEqualTo(20);

        for (int i = 0; i < 4; i++) {
            voters(1);
            assertThat(figures()).isEqualTo(first);
        }
        voters(1);
        assertThat(figures().path("voters").asInt()).isEqualTo(25);
        assertThat(figures().at("/statements/0/agree").asInt()).isEqualTo(25);
    }

    @Test
    void stepsAreTakenBehindTheVotesAndAMissedOneIsTakenLater() {
        voters(20);
        awaitPublished();

        jdbc.sql("UPDATE published_voters SET shown = false, voters = 0 WHERE dialogue_id = ?")
                .param(UUID.fromString(dialogue))
                .update();
        awaitPublished();
    }

    private void awaitPublished() {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> new Visitor(http, dialogue)
                .get("/figures")
                .path("published")
                .asBoolean());
    }

    @Test
    void aDeletionStopsFiguresBelowTwentyAndTheyReturnAWholeStepAwayOnly() {
        var all = voters(20);
        assertThat(figures().path("published").asBoolean()).isTrue();

        assertThat(all.getFirst().deleteAll()).hasStatus(204);
        assertThat(figures().path("published").asBoolean()).isFalse();
        voters(1);
        assertThat(figures().path("published").asBoolean()).isFalse();
        voters(5);
        assertThat(figures().path("voters").asInt()).isEqualTo(25);
    }

    @Test
    void aStatementWithFewVotesShowsNoFiguresOfItsOwn() {
        voters(20).getFirst().vote(other, 1);
        voters(5);

        assertThat(figures().path("statements"))
                .singleElement()
                .satisfies(figure -> assertThat(figure.path("id").asString()).isEqualTo(statement));
    }

    @Test
    void deletingLeavesNoRowOfTheVoterAnywhere() {
        var before = everyRow();
        var visitor = Visitor.consenting(http, dialogue);
        visitor.vote(statement, 1);
        var voter = jdbc.sql("SELECT voter FROM vote WHERE dialogue_id = ?")
                .param(UUID.fromString(dialogue))
                .query(UUID.class)
                .single();
        assertThat(voter.version()).isEqualTo(4);
        assertThat(visitor.submit("Föreningen betalar.")).hasStatus(201);

        assertThat(visitor.deleteAll()).hasStatus(204);

        assertThat(before).isNotEmpty();
        assertThat(everyRow()).noneMatch(row -> row.contains(voter.toString()));
        assertThat(count("vote") + count("participation") + count("authorship")).isZero();
        refused(visitor.vote(statement, 1), 403, "consent-required");
    }

    @Test
    void theReceiptDeletesAfterTheCookieIsLost() {
        var visitor = Visitor.consenting(http, dialogue);
        visitor.vote(statement, 1);
        var elsewhere = new Visitor(http, dialogue);

        refused(elsewhere.deleteAll("AAAAA-AAAAA-AAAAA-AAAAA"), 404, "receipt-unknown");
        assertThat(elsewhere.deleteAll(visitor.receipt().toLowerCase(java.util.Locale.ROOT)))
                .hasStatus(204);
        assertThat(count("vote")).isZero();
    }

    @Test
    void noEventAndNoHistoryHoldsAVoteAVoterOrASecret() {
        var visitor = Visitor.consenting(http, dialogue);
        visitor.vote(statement, 1);
        visitor.submit("Alla lånar.");
        var voter = jdbc.sql("SELECT voter FROM vote WHERE dialogue_id = ?")
                .param(UUID.fromString(dialogue))
                .query(UUID.class)
                .single();

        assertThat(rows("history")).noneMatch(row -> row.contains(voter.toString()));
        assertThat(everyRow())
                .noneMatch(row -> row.contains(visitor.cookie().getValue()) || row.contains(visitor.receipt()));
        assertThat(rows("participation")).noneMatch(row -> row.contains(hex(voter)));
    }

    @Test
    void aClosedDialogueTakesNoVoteButLetsPeopleBeForgotten() {
        var visitor = Visitor.consenting(http, dialogue);
        visitor.vote(statement, 1);
        var etag = http.get()
                .uri("/api/dialogues/" + dialogue)
                .exchange()
                .getResponse()
                .getHeader("ETag");
        assertThat(curator("/api/dialogues/" + dialogue + "/close", "", etag)).hasStatusOk();

        refused(visitor.vote(statement, 1), 409, "dialogue-closed");
        refused(visitor.undo(statement), 409, "dialogue-closed");
        refused(visitor.submit("För sent."), 409, "dialogue-closed");
        refused(new Visitor(http, dialogue).consent(), 409, "dialogue-closed");
        assertThat(visitor.get("/next").path("statement").isNull()).isTrue();
        assertThat(visitor.deleteAll()).hasStatus(204);
    }

    @Test
    void unknownHiddenAndForeignStatementsAreAllTheSame() {
        var visitor = Visitor.consenting(http, dialogue);
        var waiting = body(visitor.submit("Väntar.")).path("id").asString();
        hide(other);

        refused(visitor.vote(UUID.randomUUID().toString(), 1), 404, "statement-not-found");
        refused(visitor.vote(waiting, 1), 404, "statement-not-found");
        refused(visitor.vote(other, 1), 404, "statement-not-found");
        refused(new Visitor(http, UUID.randomUUID().toString()).vote(statement, 1), 404, "dialogue-not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"vote\":2}",
                "{\"vote\":null}",
                "{\"vote\":0.5}",
                "{\"vote\":\"ja\"}",
                "{\"vote\":\"1\"}",
                "{\"vote\":true}",
                "{\"vote\":1,\"voter\":\"x\"}",
                "[]",
                "{"
            })
    void aVoteIsOneZeroOrMinusOne(String body) {
        refused(Visitor.consenting(http, dialogue).vote(statement, body), 400, "invalid-request");
    }

    @Test
    void aStatementIsBoundedAndWaitsForACurator() {
        var visitor = Visitor.consenting(http, dialogue);

        refused(new Visitor(http, dialogue).submit("Utan samtycke"), 403, "consent-required");
        refused(visitor.submit("x".repeat(301)), 400, "invalid-request");
        refused(visitor.submit("   "), 400, "invalid-request");
        for (int i = 0; i < 20; i++) {
            assertThat(visitor.submit("<script>alert(" + i + ")</script>'; DROP TABLE vote; --"))
                    .hasStatus(201);
        }
        refused(visitor.submit("En till"), 429, "too-many-statements");
        assertThat(visitor.get("/statements").path("items")).hasSize(2);
        refused(
                http.get()
                        .uri("/api/dialogues/" + dialogue + "/statements?moderation=0")
                        .exchange(),
                403,
                "not-curator");
    }

    @Test
    void anApprovedStatementLeavesAndAHiddenOneLeavesWithoutItsWords() {
        var visitor = Visitor.consenting(http, dialogue);
        var id = body(visitor.submit("Banken betalar.")).path("id").asString();
        assertThat(left(id)).isEmpty();

        assertThat(curator("/api/statements/" + id + "/moderate", "{\"moderation\":1}", "\"1\""))
                .hasStatusOk();
        assertThat(left(id)).containsExactly("approved");
        assertThat(visitor.get("").path("statementCount").asInt()).isEqualTo(3);
        hide(id);
        assertThat(left(id)).containsExactly("approved", "hidden");
        assertThat(visitor.get("").path("statementCount").asInt()).isEqualTo(2);
    }

    private void hide(String id) {
        var etag = http.get()
                .uri("/api/statements/" + id)
                .header("Authorization", ANNA)
                .exchange()
                .getResponse()
                .getHeader("ETag");
        assertThat(curator("/api/statements/" + id + "/moderate", "{\"moderation\":-1,\"reason\":\"OFF_TOPIC\"}", etag))
                .hasStatusOk();
    }

    private List<String> left(String id) {
        return jdbc.sql("SELECT fact FROM history WHERE leaves AND aggregate_id = ? ORDER BY version")
                .param(UUID.fromString(id))
                .query(String.class)
                .list();
    }

    private List<Visitor> voters(int number) {
        var visitors = new ArrayList<Visitor>();
        for (int i = 0; i < number; i++) {
            var visitor = Visitor.consenting(http, dialogue);
            assertThat(visitor.vote(statement, 1)).hasStatusOk();
            visitors.add(visitor);
        }
        return visitors;
    }

    private JsonNode figures() {
        steps.bringUpToDate(DialogueId.of(dialogue));
        return new Visitor(http, dialogue).get("/figures");
    }

    private int count(String table) {
        return switch (table) {
            case "authorship" ->
                jdbc.sql(
                                "SELECT count(*) FROM authorship a JOIN statement s ON s.id = a.statement_id WHERE dialogue_id = ?")
                        .param(UUID.fromString(dialogue))
                        .query(Integer.class)
                        .single();
            default ->
                jdbc.sql("SELECT count(*) FROM " + table + " WHERE dialogue_id = ?")
                        .param(UUID.fromString(dialogue))
                        .query(Integer.class)
                        .single();
        };
    }

    private List<String> everyRow() {
        return jdbc
                .sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
                .query(String.class)
                .list()
                .stream()
                .flatMap(table -> rows(table).stream())
                .toList();
    }

    private List<String> rows(String table) {
        return jdbc.sql("SELECT t::text FROM " + table + " t")
                .query(String.class)
                .list();
    }

    private static String hex(UUID id) {
        return java.util.HexFormat.of()
                .formatHex(ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array());
    }

    private MvcTestResult curator(String uri, String body, String etag) {
        var request = http.post()
                .uri(uri)
                .header("Authorization", ANNA)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return request.exchange();
    }

    private void refused(MvcTestResult result, int status, String code) {
        assertThat(result).hasStatus(status);
        assertThat(body(result).path("code").asString()).isEqualTo(code);
    }
}
