package se.samlingsplats.dialogue.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samlingsplats.dialogue.Contract;
import tools.jackson.databind.json.JsonMapper;

/** What we send is what the contract shows, field for field. */
class DialogueEventTest {

    private static final Pause PAUSE = new Pause(
            new Texts(
                    "Många röster har kommit på samma minut. Vi tittar på det.",
                    "Many votes came in the same minute. We are looking into it."),
            Instant.parse("2026-01-14T09:00:00Z"));

    private final JsonMapper json = new JsonMapper();

    @ParameterizedTest
    @CsvSource({
        "opened, 2, OPEN, 2, 2026-01-12T09:00:00Z",
        "revised, 3, OPEN, 3, 2026-01-13T09:00:00Z",
        "closed, 4, CLOSED, 2, 2026-03-01T22:59:59Z",
        "paused, 4, OPEN, 3, 2026-01-14T09:00:00Z",
        "resumed, 5, OPEN, 3, 2026-01-15T09:00:00Z"
    })
    void theEventIsTheExampleAndTheSchemaAllowsIt(
            String fact, long version, DialogueStatus status, int statements, Instant at) throws IOException {
        var dialogue = new Dialogue(
                DialogueId.of("01993b5c-7a10-7c3e-9d2a-4f6b8c0d1e30"),
                "hur-far-byn-fler-motesplatser",
                List.of(),
                new DialogueProfile(
                        new Texts("Hur får byn fler mötesplatser?", "How does the village get more places to meet?"),
                        new Texts("Tyck till innan byalaget bestämmer.", null),
                        null,
                        Instant.parse("2026-01-12T09:00:00Z"),
                        Instant.parse("2026-03-01T22:59:59Z"),
                        null,
                        null),
                status,
                fact.equals("paused") ? PAUSE : null,
                statements,
                Instant.parse("2026-01-12T08:00:00Z"),
                at,
                version);

        var change = DialogueView.change(dialogue, fact, "curator");

        Contract.of("dialogue", fact).mustFit(json.writeValueAsString(change.state()));
        assertThat(change.topic()).isEqualTo("dialogue.dialogue");
    }
}
