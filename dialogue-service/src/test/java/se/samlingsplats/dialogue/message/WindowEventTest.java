package se.samlingsplats.dialogue.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samlingsplats.dialogue.Contract;
import se.samlingsplats.dialogue.document.Words;

/** What we send is what the contract shows, field for field. */
class WindowEventTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

    @ParameterizedTest
    @CsvSource({"opened, 1", "revised, 2"})
    void theEventIsTheExampleAndTheSchemaAllowsIt(String fact, long version) throws IOException {
        var content = new WindowContent(
                WindowContent.Kind.CONSULTATION,
                new Words("Remiss om garantier för små lån", "Consultation on guarantees for small loans"),
                new Words("Regeringen vill veta vad som behövs.", null),
                new Words("Regeringen", null),
                MONDAY,
                Instant.parse("2026-06-01T22:00:00Z"),
                "https://remiss.example.org/garantier",
                List.of(UUID.fromString("0195a000-0000-7000-8000-000000000501")),
                List.of());
        var window = new InfluenceWindow(
                UUID.fromString("0195a000-0000-7000-8000-000000000b01"),
                content.opensAt(),
                content.deadline(),
                content,
                MONDAY,
                MONDAY.plusSeconds(version * 3600),
                version);

        var change = WindowView.change(window, fact, "curator");

        Contract.fits("window", fact, change.state());
        assertThat(change.topic()).isEqualTo("dialogue.window");
    }
}
