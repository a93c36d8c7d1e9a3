package se.samlingsplats.search.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samlingsplats.search.SearchServiceTest;
import se.samlingsplats.search.States;

class WindowSearchTest extends SearchServiceTest {

    private static final String TOPIC = "dialogue.window";
    private static final Instant TODAY = Instant.now().truncatedTo(ChronoUnit.HOURS);

    private final UUID window = UUID.randomUUID();
    private final String word = "fo" + window.toString().replace("-", "");

    @Test
    void aWindowIsFoundByItsKindAndSaysUntilWhenItIsOpen() {
        var deadline = TODAY.plus(Duration.ofDays(40));
        EVENTS.send(TOPIC, "opened", window, 1, open(1, deadline).json());
        awaitTotal("q=remiss+" + word, 1);

        var hit = search("q=remiss+" + word).at("/hits/0");
        assertThat(hit.path("type").asString()).isEqualTo("window");
        assertThat(hit.at("/occasion/endsAt").asString()).isEqualTo(deadline.toString());
        assertThat(hit.at("/links/page").asString()).isEqualTo("/budskap#fonster-" + window);
        assertThat(hit.at("/links/self").asString()).isEqualTo("/api/windows/" + window);
        assertThat(search("q=" + word).at("/facets/type").toString())
                .contains("\"label\":{\"sv\":\"Påverkansfönster\",\"en\":\"Windows of influence\"}");
        assertThat(get("/sok?q=" + word).body()).contains("Öppet " + Wording.until(deadline, Language.SV));
    }

    @Test
    void thePageOfMessagesShowsItAndWhatWasStandsBelow() {
        var past = UUID.randomUUID();
        EVENTS.send(
                TOPIC,
                "opened",
                past,
                1,
                States.window(
                                past,
                                1,
                                "Förra " + word,
                                TODAY.minus(Duration.ofDays(9)),
                                TODAY.minus(Duration.ofDays(1)))
                        .json());
        EVENTS.send(
                TOPIC,
                "opened",
                window,
                1,
                open(1, TODAY.plus(Duration.ofDays(40))).json());
        awaitTotal("type=window&q=" + word, 2);

        var page = get("/budskap").body();
        assertThat(page)
                .contains(
                        "<li id=\"fonster-" + window + "\"><h3>Lån " + word + "</h3><p>Remiss: Regeringen</p>",
                        "<a href=\"https://remiss.example.org/lan\" rel=\"noopener\">Inbjudan</a>",
                        "<h2>Tidigare påverkansfönster</h2>");
        assertThat(page.indexOf("Förra " + word))
                .isGreaterThan(page.indexOf("Tidigare påverkansfönster"))
                .isGreaterThan(page.indexOf("Lån " + word));
        assertThat(get("/en/budskap").body()).contains("<p>Consultation: Regeringen</p>");
    }

    @Test
    void oneThatIsErasedIsFoundNoMore() {
        EVENTS.send(
                TOPIC,
                "opened",
                window,
                1,
                open(1, TODAY.plus(Duration.ofDays(40))).json());
        awaitTotal("type=window&q=" + word, 1);
        EVENTS.send(TOPIC, "erased", window, 2, null);

        awaitTotal("type=window&q=" + word, 0);
        assertThat(get("/budskap").body()).doesNotContain(word);
    }

    private States open(long version, Instant deadline) {
        return States.window(window, version, "Lån " + word, TODAY, deadline)
                .with("url", "https://remiss.example.org/lan")
                .with("descriptions", Map.of("sv", "Vad behövs?"));
    }
}
