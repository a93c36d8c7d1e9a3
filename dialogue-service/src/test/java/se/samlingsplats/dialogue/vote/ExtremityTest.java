package se.samlingsplats.dialogue.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.samlingsplats.dialogue.Curated;
import se.samlingsplats.dialogue.ServiceTest;
import se.samlingsplats.dialogue.dialogue.DialogueId;

@ServiceTest
class ExtremityTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Extremities extremities;

    @Test
    void aStatementIsAsExtremeAsItsPublishedPlaceIsFarFromTheMiddle() {
        var dialogue = new Curated(http, 2);
        var id = DialogueId.of(dialogue.id);
        var statement = UUID.fromString(dialogue.statements.getFirst());
        assertThat(extremities.of(id)).as("nothing is published").isEmpty();

        jdbc.sql("INSERT INTO published_voters (dialogue_id, voters, shown, present) VALUES (?, 20, true, 20)")
                .param(id.value())
                .update();
        jdbc.sql("""
                        INSERT INTO opinions (dialogue_id, version, voters, shown, state, computed_at)
                        VALUES (?, 1, 20, true, jsonb_build_object('statements', jsonb_build_array(
                            jsonb_build_object('statementId', ?::text, 'x', 1.2, 'y', -1.6))), now())
                        ON CONFLICT (dialogue_id) DO UPDATE SET state = excluded.state, voters = 20, shown = true
                        """).params(id.value(), statement.toString()).update();

        assertThat(extremities.of(id)).containsExactly(entry(statement, 2.0));
        jdbc.sql("UPDATE published_voters SET shown = false WHERE dialogue_id = ?")
                .param(id.value())
                .update();
        assertThat(extremities.of(id)).as("what is hidden guides nobody").isEmpty();
    }
}
