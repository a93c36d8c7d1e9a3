package se.samlingsplats.search.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samlingsplats.search.SearchServiceTest;
import se.samlingsplats.search.States;

class PageTest extends SearchServiceTest {

    private void awaitPage(String path, int status) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> get(path).statusCode() == status);
    }

    @Test
    void anActorHasAPageOfItsFacts() {
        var id = UUID.randomUUID();
        EVENTS.send(
                "directory.actor",
                "published",
                id,
                2,
                States.actor(id, 2, "Sidans byalag")
                        .with("names", Map.of("sv", "Sidans byalag", "en", "The Village of Sidan"))
                        .with("county", "17")
                        .with("website", "https://sidan.example.org/")
                        .with("sources", List.of(Map.of("name", "byregistret", "retrievedAt", "2026-02-01T00:00:00Z", "licence", "CC0-1.0")))
                        .json());
        awaitPage("/aktorer/sidans-byalag", 200);

        var page = get("/aktorer/sidans-byalag");
        assertThat(page.headers().firstValue("content-type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("cache-control")).hasValue("no-cache");
        assertThat(page.body())
                .contains(
                        "<html lang=\"sv\"",
                        "<title>Sidans byalag – Samlingsplats</title>",
                        "<main class=\"server-page\"><h1>Sidans byalag</h1>",
                        "<dd>Värmlands län</dd>",
                        "byregistret, 2026-02-01, CC0-1.0",
                        "hreflang=\"en\" href=\"http://localhost:8080/en/aktorer/sidans-byalag\"",
                        "rel=\"canonical\" href=\"http://localhost:8080/aktorer/sidans-byalag\"",
                        "\"@type\":\"Organization\"")
                .doesNotContain("<!--app:");
        assertThat(get("/en/aktorer/sidans-byalag").body())
                .contains("<html lang=\"en\"", "<h1>The Village of Sidan</h1>", "<dd>Värmland County</dd>");
        var tag = page.headers().firstValue("etag").orElseThrow();
        assertThat(get("/aktorer/sidans-byalag", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get("/sitemap.xml").body()).contains("<loc>http://localhost:8080/aktorer/sidans-byalag</loc>");
    }

    @Test
    void nothingThatSomebodyWroteBecomesMarkup() {
        var id = UUID.randomUUID();
        EVENTS.send(
                "directory.actor",
                "published",
                id,
                2,
                States.actor(id, 2, "Elak")
                        .with("slug", "elak")
                        .with("names", Map.of("sv", "</script><script>alert(1)</script>\" onload='x"))
                        .with("descriptions", Map.of("sv", "<img src=x onerror=alert(2)>"))
                        .with("website", "javascript:alert(3)")
                        .json());
        awaitPage("/aktorer/elak", 200);

        var body = get("/aktorer/elak").body();

        assertThat(body).doesNotContain("<script>alert", "<img", "href=\"javascript:", "</script><script");
        assertThat(get("/sok?q=" + encoded("<script>alert(1)</script>")).body()).doesNotContain("<script>alert");
    }

    @Test
    void aFormerAddressLeadsToTheNewAndARetiredOneIsGone() {
        var id = UUID.randomUUID();
        var state = States.actor(id, 2, "Nya namnet").with("aliases", List.of("gamla-namnet"));
        EVENTS.send("directory.actor", "revised", id, 2, state.json());
        awaitPage("/aktorer/nya-namnet", 200);

        var moved = get("/en/aktorer/gamla-namnet");
        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(moved.headers().firstValue("location")).hasValue("/en/aktorer/nya-namnet");

        EVENTS.send("directory.actor", "retired", id, 3, state.with("version", 3).with("status", "RETIRED").json());
        awaitPage("/aktorer/nya-namnet", 410);
        assertThat(get("/aktorer/nya-namnet").body()).contains("Borttagen", "noindex");
        assertThat(get("/aktorer/gamla-namnet").statusCode()).isEqualTo(410);
    }

    @Test
    void theOtherKindsHavePagesToo() {
        var initiative = UUID.randomUUID();
        EVENTS.send(
                "directory.initiative",
                "published",
                initiative,
                1,
                States.initiative(initiative, 1, "Ett starkare Sidby")
                        .with("lead", Map.of("name", "Sidby forum"))
                        .with("fundings", List.of(Map.of(
                                "funder", Map.of("name", "Sidby fond"),
                                "amount", Map.of("amount", "800000.00", "currency", "SEK"))))
                        .json());
        var resource = UUID.randomUUID();
        EVENTS.send(
                "resource.resource",
                "published",
                resource,
                2,
                States.resource(resource, 2, "Handbok för Sidby")
                        .with("creators", List.of("Sidby byalag"))
                        .with("links", List.of(Map.of("url", "https://example.org/bok", "label", Map.of("sv", "Läs boken"))))
                        .json());
        var dialogue = UUID.randomUUID();
        EVENTS.send("dialogue.dialogue", "opened", dialogue, 2, States.dialogue(dialogue, 2, "Hur växer Sidby").json());
        var statement = UUID.randomUUID();
        EVENTS.send(
                "dialogue.statement", "approved", statement, 2, States.statement(statement, 2, dialogue, "Bygg en brygga.").json());
        awaitPage("/initiativ/ett-starkare-sidby", 200);
        awaitPage("/kunskap/handbok-for-sidby", 200);
        awaitPage("/dialog/hur-vaxer-sidby", 200);

        assertThat(get("/initiativ/ett-starkare-sidby").body()).contains("Sidby forum", "Sidby fond, 800000.00 SEK", "\"Project\"");
        assertThat(get("/kunskap/handbok-for-sidby").body()).contains("href=\"https://example.org/bok\"", "Läs boken", "\"CreativeWork\"");
        await().atMost(Duration.ofSeconds(20)).until(() -> get("/dialog/hur-vaxer-sidby").body().contains("Bygg en brygga."));
        assertThat(search("q=brygga").at("/total/value").asInt()).isZero();
        assertThat(search("q=brygga&type=statement").at("/total/value").asInt()).isEqualTo(1);
    }

    @Test
    void searchWorksAsAFormWithoutJavaScript() {
        var id = UUID.randomUUID();
        EVENTS.send("directory.actor", "published", id, 2, States.actor(id, 2, "Formvik kooperativ").json());
        awaitTotal("q=formvik", 1);

        assertThat(get("/sok?q=formvik&utm_source=brev").body())
                .contains("<form action=\"/sok\"", "value=\"formvik\"", "<a href=\"/aktorer/formvik-kooperativ\">Formvik kooperativ</a>");
        assertThat(get("/en/sok?q=formvik").body()).contains("1 hits", "/en/aktorer/formvik-kooperativ");
        assertThat(get("/sok?sort=oklart").statusCode()).isEqualTo(400);
    }

    @Test
    void fixedPagesAnswerAndUnknownOnesDoNot() {
        for (var path : List.of("/", "/en", "/om", "/en/metod", "/integritet", "/tillganglighet", "/drift", "/konto")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(200);
        }
        for (var path : List.of("/finns-inte", "/aktorer/finns-inte", "/en/dialog/finns-inte", "/a/b/c")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(get("/api/none").statusCode()).isIn(401, 404);
        assertThat(get("/").body()).contains("role=\"search\"");
    }
}
