package se.samlingsplats.dialogue.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlingsplats.dialogue.Curated.body;
import static se.samlingsplats.dialogue.Curated.refused;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.samlingsplats.dialogue.Curated;
import se.samlingsplats.dialogue.ServiceTest;

/** Votes and statements that should not be, each answered clearly. Closed dialogues and more: {@link VoteApiTest}. */
@ServiceTest
class BadInputTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    Curated dialogue;
    String statement;

    @BeforeEach
    void anOpenDialogue() {
        dialogue = new Curated(http, 2);
        statement = dialogue.statements.getFirst();
    }

    @Test
    void theSameVoteTwiceAtTheSameInstantIsOneVote() throws Exception {
        var visitor = Visitor.consenting(http, dialogue.id);
        for (var round = 0; round < 20; round++) {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var one = threads.submit(() -> visitor.vote(statement, 1));
                var two = threads.submit(() -> visitor.vote(statement, -1));
                assertThat(one.get()).hasStatusOk();
                assertThat(two.get()).hasStatusOk();
            }
        }

        assertThat(visitor.get("/votes/mine").path("items")).hasSize(1);
        assertThat(jdbc.sql("SELECT present FROM published_voters WHERE dialogue_id = ?")
                        .param(UUID.fromString(dialogue.id))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aForgedOrForeignCookieIsNobody() {
        var elsewhere = new Curated(http, 1);
        var foreign = Visitor.consenting(http, elsewhere.id).cookie().getValue();
        for (var value : new String[] {"forged", "", "A".repeat(43), "../../x", foreign}) {
            var visitor = new Visitor(http, dialogue.id).withCookie(value);
            refused(visitor.vote(statement, 1), 403, "consent-required");
            refused(visitor.undo(statement), 403, "consent-required");
            refused(visitor.submit("Ett förslag."), 403, "consent-required");
            assertThat(visitor.get("/votes/mine").path("items")).isEmpty();
        }
        assertThat(jdbc.sql("SELECT count(*) FROM vote WHERE dialogue_id = ?")
                        .param(UUID.fromString(dialogue.id))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aStatementOfTenThousandCharactersIsRefusedAndNotRepeated() {
        var refused = Visitor.consenting(http, dialogue.id).submit("x".repeat(10_000));

        refused(refused, 400, "invalid-request");
        assertThat(body(refused).toString()).doesNotContain("xxx");
    }

    @Test
    void markupIsKeptAsItsCharactersAndWaits() {
        var written = "<img src=x onerror=alert(1)> & \"citat\"";
        var answer = Visitor.consenting(http, dialogue.id).submit(written);

        assertThat(answer).hasStatus(201);
        assertThat(answer.getResponse().getContentType()).startsWith("application/json");
        assertThat(body(answer).at("/texts/sv").asString()).isEqualTo(written);
        assertThat(body(answer).path("moderation").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Skriv till anna.ek@example.org om det.",
                "Skriv till anna＠example.org",
                "Ring 070-123 45 67!",
                "Ring +46 70 123 45 67",
                "Min granne 19850101-1234 vet mer."
            })
    void whatNamesHowAPersonIsReachedIsHeldAndTheCuratorSeesWhy(String text) {
        var visitor = Visitor.consenting(http, dialogue.id);
        var held = body(visitor.submit(text));

        assertThat(held.path("moderation").asInt()).isZero();
        assertThat(held.path("moderationReason").asString()).isEqualTo("PERSONAL_DATA");
        assertThat(visitor.get("/statements").path("items")).hasSize(2);
        refused(visitor.vote(held.path("id").asString(), 1), 404, "statement-not-found");
        assertThat(body(dialogue.get("/statements?moderation=0"))
                        .at("/items/0/moderationReason")
                        .asString())
                .isEqualTo("PERSONAL_DATA");
        assertThat(left(held.path("id").asString())).isEmpty();
    }

    @Test
    void whereModerationComesAfterwardsAStatementIsShownAtOnceAndLeavesOnlyWhenItHasBeenRead() {
        dialogue = new Curated(http, 2, "AFTER");
        var visitor = Visitor.consenting(http, dialogue.id);
        var shown = body(visitor.submit("Alla hjälps åt.")).path("id").asString();
        var held = body(visitor.submit("Skriv till anna.ek@example.org"))
                .path("id")
                .asString();

        assertThat(visitor.vote(shown, 1)).hasStatusOk();
        refused(visitor.vote(held, 1), 404, "statement-not-found");
        assertThat(visitor.get("").path("statementCount").asInt()).isEqualTo(3);
        assertThat(left(shown)).isEmpty();
        assertThat(left(held)).isEmpty();
        assertThat(body(dialogue.get("/statements?unread=true")).path("items"))
                .singleElement()
                .satisfies(each -> assertThat(each.path("id").asString()).isEqualTo(shown));

        assertThat(dialogue.moderate(shown, "{\"moderation\": 1}")).hasStatusOk();
        assertThat(left(shown)).containsExactly("approved");
        assertThat(body(dialogue.get("/statements?unread=true")).path("items")).isEmpty();
    }

    private List<String> left(String statement) {
        return jdbc.sql("SELECT fact FROM history WHERE leaves AND aggregate_id = ? ORDER BY version")
                .param(UUID.fromString(statement))
                .query(String.class)
                .list();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Avsätt 1 000 000 000 kronor 2027-2030.",
                "Målet ska nås till 2026-12-31.",
                "Räntan får vara högst 0,5 procent.",
                "Följ § 17 i lagen (2010:110)."
            })
    void figuresAndDatesAreNoContactDetails(String text) {
        var waiting = body(Visitor.consenting(http, dialogue.id).submit(text));

        assertThat(waiting.path("moderation").asInt()).isZero();
        assertThat(waiting.path("moderationReason").isNull()).isTrue();
    }

    @Test
    void aPausedDialogueTakesNothingSaysSoAndGoesOn() {
        var visitor = Visitor.consenting(http, dialogue.id);
        assertThat(visitor.vote(statement, 1)).hasStatusOk();
        var paused = dialogue.post("/pause", "{\"reasons\": {\"sv\": \"Vi tittar på ett konstigt mönster.\"}}");
        assertThat(paused).hasStatusOk();

        refused(visitor.vote(statement, -1), 409, "dialogue-paused");
        refused(visitor.undo(statement), 409, "dialogue-paused");
        refused(visitor.submit("Ett förslag."), 409, "dialogue-paused");
        refused(new Visitor(http, dialogue.id).consent(), 409, "dialogue-paused");
        assertThat(visitor.get("/next").path("statement").isNull()).isTrue();
        assertThat(visitor.get("/votes/mine").path("items"))
                .as("what was given is kept")
                .hasSize(1);
        var shown = visitor.get("");
        assertThat(shown.path("status").asString()).isEqualTo("OPEN");
        assertThat(shown.at("/pause/reasons/sv").asString()).startsWith("Vi tittar");
        assertThat(shown.at("/pause/since").asString()).isNotEmpty();

        assertThat(dialogue.post("/resume", "")).hasStatusOk();
        assertThat(visitor.vote(statement, -1)).hasStatusOk();
        assertThat(visitor.get("").path("pause").isNull()).isTrue();
        assertThat(left(dialogue.id)).containsExactly("opened", "paused", "resumed");
    }

    @Test
    void thePausedMayStillForget() {
        var visitor = Visitor.consenting(http, dialogue.id);
        visitor.vote(statement, 1);
        assertThat(dialogue.post("/pause", "{\"reasons\": {\"sv\": \"Vi tittar.\"}}"))
                .hasStatusOk();

        assertThat(visitor.deleteAll()).hasStatus(204);
        refused(dialogue.post("/pause", "{\"reasons\": {\"sv\": \"Igen.\"}}"), 409, "dialogue-paused");
        assertThat(dialogue.post("/close", ""))
                .as("a pause does not keep it open")
                .hasStatusOk();
        refused(dialogue.post("/resume", ""), 409, "dialogue-closed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"reasons\": null}", "{\"reasons\": {\"sv\": \" \"}}", "{\"reasons\": {\"de\": \"x\"}}"})
    void aPauseSaysWhyInSwedishOrEnglish(String body) {
        refused(dialogue.post("/pause", body), 400, "invalid-request");
        refused(dialogue.post("/pause", "{\"reasons\": {}}"), 422, "pause-reason-missing");
    }
}
