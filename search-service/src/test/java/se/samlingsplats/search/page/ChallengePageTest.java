package se.samlingsplats.search.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samlingsplats.search.SearchServiceTest;
import se.samlingsplats.search.States;
import se.samlingsplats.search.query.Labels;

class ChallengePageTest extends SearchServiceTest {

    @Autowired
    private Labels labels;

    @Test
    void aSolutionHasAPageOfWhatIsShownAndWhoUsesIt() {
        var id = UUID.randomUUID();
        EVENTS.send(
                "directory.solution",
                "adopted",
                id,
                2,
                States.solution(id, 2, "Matlaget i Sidby", 3)
                        .with("evidence", List.of(Map.of("url", "https://example.org/studie", "label", Map.of())))
                        .with("cost", Map.of("amount", Map.of("amount", "85000.00", "currency", "SEK")))
                        .with("readyToSpread", true)
                        .with("adoptionNeeds", Map.of("sv", "Ett kök"))
                        .with(
                                "adopters",
                                List.of(Map.of(
                                        "name", "Sidby <kommun>",
                                        "since", "2024-05",
                                        "outcome", "GOING_WELL",
                                        "howItWent", Map.of("sv", "Fler kommer"))))
                        .json());
        awaitPage("/losningar/matlaget-i-sidby");

        assertThat(get("/losningar/matlaget-i-sidby").body())
                .contains(
                        "<dd>Forum för Norrstrand</dd>",
                        "<dd>Ensamhet bland äldre</dd>",
                        "<dd>Jämförelse: det gick bättre",
                        "85\u00a0000\u00a0kr",
                        "<dd>Ett kök</dd>",
                        "<td>Sidby &lt;kommun&gt;</td><td>maj 2024</td><td><p>Det går bra</p><p>Fler kommer</p></td>",
                        "href=\"https://example.org/studie\"",
                        "\"@type\":\"Service\"");
        assertThat(get("/en/losningar/matlaget-i-sidby").body()).contains("Ready to spread", "It is going well");
        assertThat(get("/losningar").body()).contains("<a href=\"/losningar/matlaget-i-sidby\">");
        assertThat(get("/sitemap.xml").body())
                .contains("/losningar/matlaget-i-sidby</loc>", "/en/utmaningar/ELDERLY_LONELINESS</loc>")
                .doesNotContain("/redaktion/ny-losning");
    }

    @Test
    void aChallengeListsWhatThereIsAndSaysWhereThereIsNothing() {
        var id = UUID.randomUUID();
        EVENTS.send(
                "directory.solution",
                "published",
                id,
                1,
                States.solution(id, 1, "Skuldcoachen", 2)
                        .with("challenges", List.of("OVERINDEBTEDNESS"))
                        .json());
        var advisers = UUID.randomUUID();
        EVENTS.send(
                "directory.actor",
                "published",
                advisers,
                1,
                States.actor(advisers, 1, "Skuldrådgivarna")
                        .with("challenges", List.of("OVERINDEBTEDNESS"))
                        .json());
        var guide = UUID.randomUUID();
        EVENTS.send(
                "resource.resource",
                "published",
                guide,
                1,
                States.resource(guide, 1, "Vägen ur skulden")
                        .with("challenges", List.of("OVERINDEBTEDNESS"))
                        .json());
        awaitTotal("challenge=OVERINDEBTEDNESS", 3);

        assertThat(get("/utmaningar/OVERINDEBTEDNESS").body())
                .contains(
                        "<h1>Överskuldsättning</h1>",
                        "<h2>Behov</h2><p>Inga behov ännu.</p>",
                        "<h2>Lösningar</h2><ol><li><a href=\"/losningar/skuldcoachen\">Skuldcoachen</a>",
                        "<h2>Aktörer</h2><ol><li><a href=\"/aktorer/skuldradgivarna\">Skuldrådgivarna</a>",
                        "<h2>Kunskap</h2><ol><li><a href=\"/kunskap/vagen-ur-skulden\">Vägen ur skulden</a>");
        assertThat(get("/en/utmaningar/OVERINDEBTEDNESS").body()).contains("<h1>Over-indebtedness</h1>");
        assertThat(get("/utmaningar").body())
                .contains("<a href=\"/utmaningar/OVERINDEBTEDNESS\">Överskuldsättning</a> (3)");
        assertThat(get("/utmaningar/UNKNOWN").statusCode()).isEqualTo(404);
    }

    @Test
    void everyChallengeOfTheReferenceDataHasItsNameHere() throws IOException {
        var reference = JSON.readTree(Files.readString(
                Path.of("..", "directory-service", "src", "main", "resources", "reference", "challenges.json")));

        assertThat(labels.codes("challenge"))
                .containsExactlyElementsOf(reference
                        .valueStream()
                        .map(each -> each.path("code").asString())
                        .toList());
        reference.forEach(each -> {
            var code = each.path("code").asString();
            assertThat(labels.of("challenge", code).get("sv"))
                    .isEqualTo(each.at("/labels/sv").asString());
            assertThat(labels.of("challengeLine", code).get("en"))
                    .isEqualTo(each.at("/descriptions/en").asString());
        });
    }

    private void awaitPage(String path) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> get(path).statusCode() == 200);
    }
}
