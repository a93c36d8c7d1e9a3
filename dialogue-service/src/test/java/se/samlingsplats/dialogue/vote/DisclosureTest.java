package se.samlingsplats.dialogue.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.samlingsplats.dialogue.vote.Visitor.body;

import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.samlingsplats.dialogue.ServiceTest;
import se.samlingsplats.dialogue.dialogue.DialogueId;
import se.samlingsplats.web.TestTokens;
import tools.jackson.databind.JsonNode;

/** Ways by which votes could be learnt or left behind although every single answer keeps to the rules. */
@ServiceTest
class DisclosureTest {

    private static final String ANNA = TestTokens.bearer("anna", "curator");

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    PublishedFigures steps;

    String dialogue;
    String statement;
    String other;

    @BeforeEach
    void anOpenDialogue() {
        dialogue = opened();
        var shown = new Visitor(http, dialogue).get("/statements").path("items");
        statement = shown.path(0).path("id").asString();
        other = shown.path(1).path("id").asString();
    }

    @Test
    void whatComesNextTellsNothingOfVotesThatAreNotPublished() {
        for (int i = 0; i < 19; i++) {
            Visitor.consenting(http, dialogue).vote(statement, 1);
        }
        var asked = 400;
        var drawn = 0;
        for (int i = 0; i < asked; i++) {
            var next = new Visitor(http, dialogue).get("/next").path("statement");
            drawn += next.path("id").asString().equals(statement) ? 1 : 0;
        }

        assertThat(drawn).as("as often as the one nobody voted on").isBetween(asked * 2 / 5, asked * 3 / 5);
    }

    @Test
    void aVoteThatMeetsADeletionLeavesNothingBehind() {
        var visitor = Visitor.consenting(http, dialogue);

        var vote = meetingADeletion(() -> visitor.vote(statement, 1));

        assertThat(vote).hasStatus(403);
        assertThat(rows("vote")).isZero();
    }

    @Test
    void aStatementThatMeetsADeletionHasNoAuthorLeftBehind() {
        var visitor = Visitor.consenting(http, dialogue);

        assertThat(meetingADeletion(() -> visitor.submit("Vem betalar?"))).hasStatus(403);
        assertThat(jdbc.sql("SELECT count(*) FROM authorship a JOIN statement s ON s.id = a.statement_id"
                                + " WHERE s.dialogue_id = ?")
                        .param(UUID.fromString(dialogue))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void twoFirstVotesAtOnceMakeOneVoter() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                var visitor = Visitor.consenting(http, dialogue);
                var one = threads.submit(() -> visitor.vote(statement, 1));
                var two = threads.submit(() -> visitor.vote(other, -1));
                assertThat(one.get()).hasStatusOk();
                assertThat(two.get()).hasStatusOk();
            }
        }
        assertThat(figures().path("voters").asInt()).isEqualTo(20);
    }

    @Test
    void whoUndoesEverythingIsNoVoterAndComesBackAsOne() {
        var all = new ArrayList<Visitor>();
        for (int i = 0; i < 20; i++) {
            var visitor = Visitor.consenting(http, dialogue);
            visitor.vote(statement, 1);
            all.add(visitor);
        }
        assertThat(published()).isTrue();
        var last = all.getLast();
        assertThat(last.undo(statement)).hasStatus(204);
        assertThat(last.undo(statement)).as("once more changes nothing").hasStatus(204);
        assertThat(published()).isFalse();
        for (int i = 0; i < 5; i++) {
            assertThat(published()).isFalse();
            Visitor.consenting(http, dialogue).vote(statement, -1);
        }
        last.vote(statement, 1);

        assertThat(figures().at("/statements/0/disagree").asInt()).isEqualTo(5);
    }

    @Test
    void aVisitorsKeyHoldsForWhatOneOfThemWritesInOneDialogue() {
        var key = UUID.randomUUID().toString();
        var visitor = Visitor.consenting(http, dialogue);
        var first = visitor.submit("Alla lånar.", key);
        var again = visitor.submit("Alla lånar.", key);

        assertThat(body(again).path("id")).isEqualTo(body(first).path("id"));
        for (var stranger : new Visitor[] {Visitor.consenting(http, dialogue), Visitor.consenting(http, opened())}) {
            var refused = stranger.submit("Alla lånar.", key);
            assertThat(refused).hasStatus(422);
            assertThat(body(refused).path("code").asString()).isEqualTo("idempotency-key-reused");
        }
    }

    /** Lets the other begin while the deletion has happened but is not yet committed. */
    private MvcTestResult meetingADeletion(Supplier<MvcTestResult> other) {
        return new TransactionTemplate(transactions)
                .execute(deletion -> {
                    jdbc.sql("DELETE FROM participation WHERE dialogue_id = ?")
                            .param(UUID.fromString(dialogue))
                            .update();
                    var late = CompletableFuture.supplyAsync(other);
                    await().atMost(Duration.ofSeconds(10)).until(() -> late.isDone() || somebodyWaits());
                    return late;
                })
                .join();
    }

    private boolean somebodyWaits() {
        return jdbc.sql("SELECT count(*) FROM pg_locks WHERE NOT granted")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private boolean published() {
        return figures().path("published").asBoolean();
    }

    private JsonNode figures() {
        steps.bringUpToDate(DialogueId.of(dialogue));
        return new Visitor(http, dialogue).get("/figures");
    }

    private int rows(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table + " WHERE dialogue_id = ?")
                .param(UUID.fromString(dialogue))
                .query(Integer.class)
                .single();
    }

    private String opened() {
        var draft = curator("/api/dialogues", """
                {"questions": {"sv": "Hur finansieras bryggan?"},
                 "statements": [{"texts": {"sv": "Alla betalar."}}, {"texts": {"sv": "Kommunen betalar."}}]}
                """, null);
        var id = body(draft).path("id").asString();
        assertThat(curator("/api/dialogues/" + id + "/open", "", "\"1\"")).hasStatusOk();
        return id;
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
}
