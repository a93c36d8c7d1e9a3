package se.samlingsplats.dialogue.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.samlingsplats.dialogue.Contract;
import se.samlingsplats.dialogue.ServiceTest;
import se.samlingsplats.dialogue.vote.Visitor;
import se.samlingsplats.web.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class OpinionsApiTest {

    private static final String ANNA = TestTokens.bearer("anna", "curator");
    private static final int STATEMENTS = 8;

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    String dialogue;
    List<String> statements;

    @BeforeEach
    void anOpenDialogue() {
        var seeds = IntStream.range(0, STATEMENTS)
                .mapToObj("{\"texts\": {\"sv\": \"Påstående %d.\"}}"::formatted)
                .toList();
        dialogue = curator(
                        "/api/dialogues",
                        "{\"questions\": {\"sv\": \"Vem betalar?\"}, \"statements\": " + seeds + "}",
                        null)
                .path("id")
                .asString();
        curator("/api/dialogues/" + dialogue + "/open", "", "\"1\"");
        statements = jdbc.sql("SELECT id::text FROM statement WHERE dialogue_id = ? ORDER BY texts ->> 'sv'")
                .param(UUID.fromString(dialogue))
                .query(String.class)
                .list();
    }

    @Test
    void twoCampsAreTwoGroupsAndWhatBothWantUnitesThem() throws Exception {
        voting(19, (voter, statement) -> statement == 0 ? 1 : voter % 2 == statement % 2 ? 1 : -1);
        assertThat(opinions().path("published").asBoolean()).isFalse();
        assertThat(opinions().path("groups")).isEmpty();
        assertThat(opinions().at("/method/sv").asString()).contains("tjugo röstande");

        voting(6, (voter, statement) -> statement == 0 ? 1 : voter % 2 == statement % 2 ? 1 : -1);
        var result = publishedFor(25);

        assertThat(result.path("clear").asBoolean()).isTrue();
        assertThat(result.path("groups")).hasSize(2);
        assertThat(result.path("groups")).allSatisfy(group -> {
            assertThat(group.path("people").asInt()).isBetween(10, 15);
            assertThat(group.path("marks")).isNotEmpty();
        });
        assertThat(result.at("/agreed/0").asString()).isEqualTo(statements.getFirst());
        assertThat(result.at("/shared/0").asString()).isEqualTo(statements.getFirst());
        assertThat(texts(result.path("dividing"))).isNotEmpty().doesNotContain(statements.getFirst());
        assertThat(result.path("picture")).isNotEmpty();
        for (var state : left()) {
            Contract.of("opinions", "published").mustAllow(state);
        }
    }

    @Test
    void itMovesInStepsAndKeepsTheLettersOfTheGroups() {
        voting(20, (voter, statement) -> voter < 13 ? 1 : -1);
        var first = publishedFor(20);
        assertThat(first.at("/groups/0/label").asString()).isEqualTo("A");
        assertThat(first.at("/groups/0/people").asInt()).isEqualTo(15);
        assertThat(first.at("/groups/1/people").asInt()).isEqualTo(5);

        voting(4, (voter, statement) -> -1);
        assertThat(opinions().path("version").asInt())
                .isEqualTo(first.path("version").asInt());
        voting(6, (voter, statement) -> -1);
        var second = publishedFor(30);

        assertThat(second.at("/groups/0/label").asString()).isEqualTo("A");
        assertThat(second.at("/groups/0/people").asInt())
                .as("A stays A, though B is larger")
                .isEqualTo(15);
        assertThat(second.at("/groups/1/people").asInt()).isEqualTo(15);
    }

    @Test
    void aHiddenStatementLeavesTheResultAtOnceAndWhoDeletesTheirVotesLeavesTheirGroup() {
        var visitors = voting(25, (voter, statement) -> voter % 2 == 0 ? 1 : -1);
        assertThat(publishedFor(25).toString()).contains(statements.getFirst());
        var version = jdbc.sql("SELECT version FROM statement WHERE id = ?")
                .param(UUID.fromString(statements.getFirst()))
                .query(Long.class)
                .single();
        curator(
                "/api/statements/" + statements.getFirst() + "/moderate",
                "{\"moderation\": -1, \"reason\": \"UNCLEAR\"}",
                "\"" + version + "\"");
        assertThat(opinions().toString()).doesNotContain(statements.getFirst());

        var members = members();
        assertThat(visitors.getFirst().deleteAll()).hasStatus(204);
        assertThat(members()).isEqualTo(members - 1);
        for (var visitor : visitors.subList(1, 6)) {
            assertThat(visitor.deleteAll()).hasStatus(204);
        }
        assertThat(opinions().path("published").asBoolean())
                .as("nineteen are left")
                .isFalse();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("SELECT NOT shown FROM opinions WHERE dialogue_id = ?")
                        .param(UUID.fromString(dialogue))
                        .query(Boolean.class)
                        .single());
    }

    private List<Visitor> voting(int voters, IntBinaryOperator vote) {
        var all = new ArrayList<Visitor>();
        for (var i = 0; i < voters; i++) {
            var visitor = Visitor.consenting(http, dialogue);
            for (var j = STATEMENTS - 1; j >= 0; j--) {
                assertThat(visitor.vote(statements.get(j), vote.applyAsInt(i, j)))
                        .hasStatusOk();
            }
            all.add(visitor);
            awaitTheStep();
        }
        return all;
    }

    /** Steps are taken behind the votes: the next voter waits here, so that they fall on the same numbers each time. */
    private void awaitTheStep() {
        await().atMost(Duration.ofSeconds(20))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> jdbc.sql("""
                                SELECT NOT EXISTS (SELECT FROM published_voters WHERE dialogue_id = ?
                                                      AND present >= 20 AND abs(present - voters) >= 5)
                                """)
                        .param(UUID.fromString(dialogue))
                        .query(Boolean.class)
                        .single());
    }

    private JsonNode publishedFor(int voters) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> opinions().path("voters").asInt() == voters);
        return opinions();
    }

    private JsonNode opinions() {
        return new Visitor(http, dialogue).get("/opinions");
    }

    private List<String> left() {
        return jdbc.sql("SELECT state::text FROM history WHERE leaves AND topic = 'dialogue.opinions'"
                        + " AND aggregate_id = ? ORDER BY version")
                .param(UUID.fromString(dialogue))
                .query(String.class)
                .list();
    }

    private long members() {
        return jdbc.sql("SELECT count(*) FROM opinion_member WHERE dialogue_id = ?")
                .param(UUID.fromString(dialogue))
                .query(Long.class)
                .single();
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.asString()));
        return texts;
    }

    private JsonNode curator(String uri, String body, String etag) {
        var request = http.post()
                .uri(uri)
                .header("Authorization", ANNA)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        var answer = (etag == null ? request : request.header("If-Match", etag)).exchange();
        assertThat(answer).hasStatus2xxSuccessful();
        return new JsonMapper().readTree(answer.getResponse().getContentAsByteArray());
    }
}
