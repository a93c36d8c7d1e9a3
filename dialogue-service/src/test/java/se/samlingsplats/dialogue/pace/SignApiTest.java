package se.samlingsplats.dialogue.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlingsplats.dialogue.Curated.body;
import static se.samlingsplats.dialogue.Curated.refused;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.samlingsplats.dialogue.Curated;
import se.samlingsplats.dialogue.ServiceTest;
import se.samlingsplats.dialogue.dialogue.DialogueId;
import se.samlingsplats.web.TestTokens;
import tools.jackson.databind.JsonNode;

@ServiceTest
class SignApiTest {

    private static final int STATEMENTS = 10;

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Paces paces;

    Curated dialogue;

    @BeforeEach
    void anOpenDialogue() {
        dialogue = new Curated(http, STATEMENTS);
    }

    @Test
    void aQuietDialogueShowsNoSigns() {
        newcomers(3, "home");

        assertThat(signs()).isEmpty();
        assertThat(body(dialogue.get("/signs")).path("since").asString()).isNotEmpty();
    }

    @Test
    void manyNewcomersFromOneConnectionAreASignInWordsThatNamesNobody() {
        newcomers(61, "203.0.113.9");

        var one = of("ONE_CONNECTION");
        assertThat(one.path("count").asInt()).isEqualTo(60);
        assertThat(one.at("/words/sv").asString()).startsWith("Minst 60 nya deltagare");
        assertThat(one.at("/words/en").asString()).startsWith("At least 60 newcomers");
        assertThat(one.toString()).doesNotContain("203.0.113.9");
        assertThat(everyRow()).noneMatch(row -> row.contains("203.0.113.9"));
    }

    @Test
    void aMinuteFullOfVotesOrNewcomersIsASign() {
        for (var i = 0; i < 2_000; i++) {
            paces.voted(DialogueId.of(dialogue.id));
            paces.joined(DialogueId.of(dialogue.id));
        }

        assertThat(of("BURST_OF_VOTES").path("at").asString()).endsWith(":00Z");
        assertThat(of("BURST_OF_NEWCOMERS").at("/words/en").asString()).contains("newcomers came in one minute");
    }

    @Test
    void votesThatAreTheSameTenTimesAreASignFromTwentyVotersOn() {
        var value = 0;
        for (var voter = 0; voter < 8; voter++) {
            votes(UUID.randomUUID(), voter, value);
        }
        for (var voter = 0; voter < 12; voter++) {
            votes(UUID.randomUUID(), 0, 1);
        }
        assertThat(signs()).as("figures are not published yet").isEmpty();
        published(20);

        var same = of("SAME_VOTES");
        assertThat(same.path("count").asInt()).as("twelve, in fives").isEqualTo(10);
        assertThat(same.at("/words/sv").asString()).contains("exakt likadant på 10 påståenden");
    }

    @Test
    void onlyWhoFacilitatesSeesThem() {
        refused(dialogue.get("/signs", TestTokens.bearer("bo", "member")), 403, "not-facilitator");
        refused(dialogue.get("/signs", TestTokens.bearer("olle", "operator")), 403, "not-facilitator");
    }

    private void newcomers(int number, String connection) {
        for (var i = 0; i < number; i++) {
            assertThat(http.post()
                            .uri(dialogue.path() + "/participation")
                            .header("Samlingsplats-Client", connection)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"consent\": true}")
                            .exchange())
                    .hasStatus(201);
        }
    }

    /** Differs from the others by the first {@code different} statements in base two. */
    private void votes(UUID voter, int different, int value) {
        for (var number = 0; number < STATEMENTS; number++) {
            var cast = (different >> number & 1) == 1 ? -1 : value;
            jdbc.sql("INSERT INTO vote (voter, statement_id, dialogue_id, value, important) VALUES (?, ?, ?, ?, false)")
                    .params(voter, UUID.fromString(dialogue.statements.get(number)), UUID.fromString(dialogue.id), cast)
                    .update();
        }
    }

    private void published(int voters) {
        jdbc.sql("INSERT INTO published_voters (dialogue_id, voters, shown, present) VALUES (?, ?, true, ?)")
                .params(UUID.fromString(dialogue.id), voters, voters)
                .update();
    }

    private JsonNode of(String kind) {
        return signs().stream()
                .filter(sign -> sign.path("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> signs() {
        return body(dialogue.get("/signs")).path("items").valueStream().toList();
    }

    private List<String> everyRow() {
        return jdbc
                .sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
                .query(String.class)
                .list()
                .stream()
                .flatMap(table ->
                        jdbc.sql("SELECT t::text FROM \"" + table + "\" t").query(String.class).list().stream())
                .toList();
    }
}
