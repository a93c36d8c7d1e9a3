package se.samlingsplats.dialogue.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samlingsplats.dialogue.Contract;
import tools.jackson.databind.json.JsonMapper;

/** What we send is what the contract shows, field for field. */
class OpinionsEventTest {

    private static final UUID DIALOGUE = UUID.fromString("01993b5c-7a10-7c3e-9d2a-4f6b8c0d1e30");
    private static final UUID FIRST = UUID.fromString("01993b5c-7a11-7b3e-8d2a-4f6b8c0d1e31");
    private static final UUID SECOND = UUID.fromString("01993b5c-7a11-7b3e-8d2a-4f6b8c0d1e32");

    private final JsonMapper json = new JsonMapper();

    @Test
    void publishedOpinionsAreTheExampleAndTheSchemaAllowsThem() throws IOException {
        var view = new OpinionsView(
                DIALOGUE,
                3,
                true,
                45,
                true,
                false,
                List.of(
                        new OpinionsView.Group("A", 25, -1.2, 0.3, List.of(new OpinionsView.Mark(SECOND, true))),
                        new OpinionsView.Group("B", 20, 1.5, -0.4, List.of(new OpinionsView.Mark(SECOND, false)))),
                List.of(FIRST),
                List.of(),
                List.of(FIRST),
                List.of(SECOND),
                List.of(
                        new OpinionsView.Statement(
                                FIRST,
                                38,
                                3,
                                2,
                                0.4,
                                0.1,
                                0.71,
                                0.77,
                                0.05,
                                Map.of(
                                        "A", new OpinionsView.Shares(90, 5, 5),
                                        "B", new OpinionsView.Shares(85, 10, 5))),
                        new OpinionsView.Statement(
                                SECOND,
                                24,
                                18,
                                2,
                                -2.1,
                                0.6,
                                0.08,
                                0.21,
                                0.79,
                                Map.of(
                                        "A", new OpinionsView.Shares(90, 5, 5),
                                        "B", new OpinionsView.Shares(10, 90, 0)))),
                List.of(new OpinionsView.Square("A", -1.2, 0.4, 15), new OpinionsView.Square("B", 1.6, -0.4, 10)),
                Instant.parse("2026-01-20T09:00:00Z"));

        var change = view.change();

        assertThat(change.topic()).isEqualTo("dialogue.opinions");
        assertThat(change.fact()).isEqualTo("published");
        Contract.of("opinions", "published").mustFit(json.writeValueAsString(change.state()));
    }

    @Test
    void withdrawnOpinionsSayNothing() throws IOException {
        var change = OpinionsView.nothing(DIALOGUE, 4, Instant.parse("2026-01-21T09:00:00Z"))
                .change();

        assertThat(change.fact()).isEqualTo("withdrawn");
        Contract.of("opinions", "withdrawn").mustFit(json.writeValueAsString(change.state()));
    }
}
