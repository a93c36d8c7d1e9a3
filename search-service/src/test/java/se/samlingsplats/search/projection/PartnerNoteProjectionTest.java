package se.samlingsplats.search.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samlingsplats.search.SearchServiceTest;
import se.samlingsplats.search.States;
import tools.jackson.databind.json.JsonMapper;

class PartnerNoteProjectionTest extends SearchServiceTest {

    private static final String TOPIC = "directory.partnernote";

    @Test
    void aNoteIsFoundByWhatIsSoughtAndLeadsToThePageOfTheSolution() {
        var solution = UUID.randomUUID();
        var note = UUID.randomUUID();
        EVENTS.send(
                "directory.solution",
                "published",
                solution,
                1,
                States.solution(solution, 1, "Storkok för alla", 1).json());
        EVENTS.send(TOPIC, "published", note, 1, state(note, 1, solution, "PUBLISHED", "kvarnhjul"));
        awaitTotal("q=kvarnhjul", 1);

        var hit = search("q=kvarnhjul").at("/hits/0");
        assertThat(hit.path("type").asString()).isEqualTo("partnernote");
        assertThat(hit.path("title").asString()).isEqualTo("Middagsklubben söker partner");
        assertThat(hit.at("/links/page").asString()).isEqualTo("/soker-partner/" + note);
        awaitTotal("q=storkok", 1);

        var page = client().get("/soker-partner/" + note);
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location")).hasValue("/losningar/storkok-for-alla#partner");
        assertThat(client().get("/en/soker-partner/" + note).headers().firstValue("Location"))
                .hasValue("/en/losningar/storkok-for-alla#partner");
        assertThat(client().get("/losningar/storkok-for-alla").body())
                .contains("Middagsklubben söker partner", "Vi söker någon med kvarnhjul");
        assertThat(client().get("/soker-partner/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(client().get("/soker-partner/" + solution).statusCode()).isEqualTo(404);
    }

    @Test
    void aNoteThatIsOverIsFoundNoMoreAlsoWhenAnEarlierVersionComesLate() {
        for (var end : List.of("WITHDRAWN", "EXPIRED")) {
            var note = UUID.randomUUID();
            var word = "sk" + note.toString().replace("-", "");
            EVENTS.send(TOPIC, "published", note, 1, state(note, 1, UUID.randomUUID(), "PUBLISHED", word));
            awaitTotal("q=" + word, 1);

            var over = state(note, 2, UUID.randomUUID(), end, word);
            EVENTS.send(TOPIC, end.toLowerCase(Locale.ROOT), note, 2, over);
            awaitTotal("q=" + word, 0);
            EVENTS.send(TOPIC, "published", note, 1, state(note, 1, UUID.randomUUID(), "PUBLISHED", word));
            client().awaitAllRead();
            awaitTotal("q=" + word, 0);
        }
    }

    private static String state(UUID id, long version, UUID about, String status, String word) {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "id",
                        id,
                        "version",
                        version,
                        "about",
                        Map.of("kind", "SOLUTION", "id", about),
                        "actorId",
                        UUID.randomUUID(),
                        "actorName",
                        "Middagsklubben",
                        "texts",
                        Map.of("sv", "Vi söker någon med " + word),
                        "sought",
                        List.of("BUYER"),
                        "status",
                        status,
                        "createdAt",
                        "2026-01-01T00:00:00Z",
                        "updatedAt",
                        "2026-01-01T00:00:00Z"));
    }
}
