package se.samlingsplats.dialogue.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.samlingsplats.dialogue.ServiceTest;
import se.samlingsplats.web.TestTokens;

@ServiceTest
class ParticipationCleanupTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    @Test
    void whoNeverVotedIsForgottenAfterTwoMonthsAndWhoVotedIsNot() {
        var dialogue = opened();
        var statement = Visitor.body(
                        http.get().uri("/api/dialogues/" + dialogue + "/next").exchange())
                .path("statement")
                .path("id")
                .asString();
        var voter = Visitor.consenting(http, dialogue);
        var idle = Visitor.consenting(http, dialogue);
        assertThat(voter.vote(statement, 1)).hasStatusOk();
        tidy();
        assertThat(participants(dialogue)).isEqualTo(2);

        age(dialogue);
        var newcomer = Visitor.consenting(http, dialogue);
        tidy();

        assertThat(voter.get("/votes/mine").path("items")).hasSize(1);
        assertThat(idle.vote(statement, 1)).as("has to agree once more").hasStatus(403);
        assertThat(newcomer.vote(statement, 1)).hasStatusOk();
        assertThat(participants(dialogue)).isEqualTo(2);
    }

    @Test
    void aYearAfterTheEndNobodyIsKnownAnyMore() {
        var dialogue = opened();
        Visitor.consenting(http, dialogue);
        jdbc.sql("UPDATE dialogue SET status = 'CLOSED', updated_at = now() - interval '365 days' WHERE id = ?")
                .param(UUID.fromString(dialogue))
                .update();
        tidy();
        assertThat(participants(dialogue)).isEqualTo(1);

        jdbc.sql("UPDATE dialogue SET updated_at = now() - interval '367 days' WHERE id = ?")
                .param(UUID.fromString(dialogue))
                .update();
        tidy();
        assertThat(participants(dialogue)).isZero();
    }

    private void age(String dialogue) {
        jdbc.sql("""
                        UPDATE participation SET begun_in = date_trunc('month', now()) - interval '2 months'
                         WHERE dialogue_id = ?
                        """).param(UUID.fromString(dialogue)).update();
    }

    private void tidy() {
        ReflectionTestUtils.invokeMethod(context.getBean("participationCleanup"), "tidy");
    }

    private long participants(String dialogue) {
        return jdbc.sql("SELECT count(*) FROM participation WHERE dialogue_id = ?")
                .param(UUID.fromString(dialogue))
                .query(Long.class)
                .single();
    }

    private String opened() {
        var curator = TestTokens.bearer("anna", "curator");
        var draft = Visitor.body(http.post()
                .uri("/api/dialogues")
                .header("Authorization", curator)
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"questions": {"sv": "Vem bygger?"}, "statements": [{"texts": {"sv": "Alla bygger."}}]}""")
                .exchange());
        var id = draft.path("id").asString();
        assertThat(http.post()
                        .uri("/api/dialogues/" + id + "/open")
                        .header("Authorization", curator)
                        .header("If-Match", "\"" + draft.path("version").asLong() + "\"")
                        .exchange())
                .hasStatusOk();
        return id;
    }
}
