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
import se.samlingsplats.search.query.SearchAnswer.Total;

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
                        .with(
                                "sources",
                                List.of(Map.of(
                                        "name",
                                        "byregistret",
                                        "retrievedAt",
                                        "2026-02-01T00:00:00Z",
                                        "licence",
                                        "CC0-1.0")))
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
                        "byregistret, 1 februari 2026, CC0-1.0",
                        "hreflang=\"en\" href=\"http://localhost:8080/en/aktorer/sidans-byalag\"",
                        "rel=\"canonical\" href=\"http://localhost:8080/aktorer/sidans-byalag\"",
                        "\"@type\":\"Organization\"")
                .doesNotContain("<!--app:");
        assertThat(get("/en/aktorer/sidans-byalag").body())
                .contains("<html lang=\"en\"", "<h1>The Village of Sidan</h1>", "<dd>Värmland County</dd>");
        var tag = page.headers().firstValue("etag").orElseThrow();
        assertThat(get("/aktorer/sidans-byalag", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(get("/sitemap.xml").body()).contains("<loc>http://localhost:8080/aktorer/sidans-byalag</loc>");
    }

    @Test
    void aNeedHasAPageAndOneThatIsRetiredIsGone() {
        var id = UUID.randomUUID();
        var need = States.need(id, 1, "Lån som får ta tid")
                .with("supportTypes", List.of("LOAN"))
                .with("national", true)
                .with("claim", true)
                .with("validFrom", "2025-09-01")
                .with("corroborations", List.of(Map.of("name", "Region Norrstrand"), Map.of("name", "Strandby kommun")))
                .with("evidence", List.of(Map.of("kind", "SURVEY", "source", "Norrstrandsenkäten")));
        EVENTS.send("directory.need", "published", id, 1, need.json());
        awaitPage("/behov/lan-som-far-ta-tid", 200);

        var page = get("/behov/lan-som-far-ta-tid").body();

        assertThat(page)
                .contains(
                        "<dd>Finansiering</dd>",
                        "<dd>Lån</dd>",
                        "<dd>Hela Sverige</dd>",
                        "<dd>1 september 2025</dd>",
                        "Påstående",
                        "<dd>Region Norrstrand, Strandby kommun</dd>",
                        "Norrstrandsenkäten",
                        "\"@type\":\"Demand\"",
                        "\"validFrom\":\"2025-09-01\"");
        assertThat(get("/sitemap.xml").body()).contains("<loc>http://localhost:8080/behov/lan-som-far-ta-tid</loc>");

        EVENTS.send(
                "directory.need",
                "retired",
                id,
                2,
                States.need(id, 2, "Lån som får ta tid")
                        .with("state", "RETIRED")
                        .json());
        awaitPage("/behov/lan-som-far-ta-tid", 410);
    }

    @Test
    void anEditionHasAPageBesideThoseOfTheNeeds() {
        var id = UUID.randomUUID();
        var edition = Map.of(
                "id",
                id,
                "version",
                1,
                "slug",
                "2031-1",
                "label",
                "Behovsbild 2031:1",
                "asOf",
                "2031-03-02",
                "messages",
                List.of(Map.of("sv", "Tålmodigt kapital saknas mest.")),
                "method",
                Map.of("sv", "Räknat."),
                "figures",
                Map.of("totals", Map.of("needs", 17)));
        EVENTS.send("directory.edition", "published", id, 1, JSON.writeValueAsString(edition));
        awaitPage("/behov/utgavor/2031-1", 200);

        assertThat(get("/behov/utgavor/2031-1").body())
                .contains("<h1>Behovsbild 2031:1</h1>", "<li>Tålmodigt kapital saknas mest.</li>", "<dd>17</dd>");
        assertThat(get("/behov/utgavor").body()).contains("<h1>Behovsbilder</h1>");
        assertThat(get("/behov/utgavor/skillnad?fran=2031-1&till=2031-2").statusCode())
                .isEqualTo(200);
        assertThat(get("/behov/utgavor/1999-1").statusCode()).isEqualTo(404);
    }

    @Test
    void aPageIsTheSitesOwnWithItsFactsForThoseWithoutScripts() {
        var id = UUID.randomUUID();
        EVENTS.send(
                "directory.actor",
                "published",
                id,
                2,
                States.actor(id, 2, "Skalets förening")
                        .with("organisationNumber", "2021009999")
                        .with("sectorAssumed", true)
                        .json());
        awaitPage("/aktorer/skalets-forening", 200);

        var page = get("/aktorer/skalets-forening").body();
        var head = page.substring(0, page.indexOf("</head>"));

        assertThat(head)
                .containsPattern("<script type=\"module\"[^>]* src=\"/assets/[^\"]+\\.js\"")
                .containsPattern("<link rel=\"stylesheet\"[^>]* href=\"/assets/[^\"]+\\.css\"")
                .contains(
                        "<link rel=\"canonical\" href=\"http://localhost:8080/aktorer/skalets-forening\">",
                        "hreflang=\"sv\" href=\"http://localhost:8080/aktorer/skalets-forening\"",
                        "hreflang=\"en\" href=\"http://localhost:8080/en/aktorer/skalets-forening\"",
                        "hreflang=\"x-default\" href=\"http://localhost:8080/aktorer/skalets-forening\"");
        var facts = JSON.readTree(head.substring(
                head.indexOf("{", head.indexOf("application/ld+json")),
                head.indexOf("</script>", head.indexOf("ld+json"))));
        assertThat(facts.path("@type").asString()).isEqualTo("Organization");
        assertThat(facts.path("name").asString()).isEqualTo("Skalets förening");
        assertThat(facts.path("url").asString()).isEqualTo("http://localhost:8080/aktorer/skalets-forening");
        assertThat(page.substring(page.indexOf("<div id=\"root\">")))
                .contains("<dd>202100-9999</dd>", "<dd>Stat (antagen)</dd>", "<dd>Ej bekräftad</dd>");
        var bare = get("/finns-inte").body();
        assertThat(bare).contains("/assets/", "noindex").doesNotContain("canonical");
    }

    @Test
    void factsAreWrittenAsPeopleWriteThem() {
        var initiative = UUID.randomUUID();
        EVENTS.send(
                "directory.initiative",
                "published",
                initiative,
                1,
                States.initiative(initiative, 1, "Läsbara fakta")
                        .with("planned", Map.of("from", "2021-10", "to", "2023-04"))
                        .with("followUp", Map.of("texts", Map.of("sv", "Nätverket lever"), "links", List.of()))
                        .with(
                                "fundings",
                                List.of(Map.of(
                                        "funder", Map.of("name", "Fonden"),
                                        "amount", Map.of("amount", "1250000.50", "currency", "SEK"))))
                        .json());
        var resource = UUID.randomUUID();
        EVENTS.send(
                "resource.resource",
                "published",
                resource,
                2,
                States.resource(resource, 2, "Läsbar bok")
                        .with("licence", "UNKNOWN_LINK_ONLY")
                        .with("language", "en")
                        .with("issued", "2019")
                        .json());
        awaitPage("/initiativ/lasbara-fakta", 200);
        awaitPage("/kunskap/lasbar-bok", 200);

        assertThat(get("/initiativ/lasbara-fakta").body())
                .contains(
                        "oktober 2021 – april 2023",
                        "1\u00a0250\u00a0000,50\u00a0kr",
                        "Vad finns kvar?",
                        "Nätverket lever");
        assertThat(get("/en/initiativ/lasbara-fakta").body()).contains("October 2021 – April 2023", "SEK");
        assertThat(get("/kunskap/lasbar-bok").body())
                .contains("<dd>Okänd, bara länkad</dd>", "<dd>engelska</dd>", "<dd>2019</dd>");
    }

    @Test
    void countsAreWordedAsTheyAre() {
        assertThat(SearchPage.count(new Total(0, "eq"), Language.SV)).isEqualTo("Inga träffar");
        assertThat(SearchPage.count(new Total(1, "eq"), Language.SV)).isEqualTo("1 träff");
        assertThat(SearchPage.count(new Total(1, "eq"), Language.EN)).isEqualTo("1 hit");
        assertThat(SearchPage.count(new Total(1234, "eq"), Language.SV)).isEqualTo("1\u00a0234 träffar");
        assertThat(SearchPage.count(new Total(10_000, "gte"), Language.EN)).isEqualTo("At least 10,000 hits");
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

        EVENTS.send(
                "directory.actor",
                "retired",
                id,
                3,
                state.with("version", 3).with("status", "RETIRED").json());
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
                        .with(
                                "fundings",
                                List.of(Map.of(
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
                        .with(
                                "links",
                                List.of(Map.of("url", "https://example.org/bok", "label", Map.of("sv", "Läs boken"))))
                        .json());
        var dialogue = UUID.randomUUID();
        EVENTS.send(
                "dialogue.dialogue",
                "opened",
                dialogue,
                2,
                States.dialogue(dialogue, 2, "Hur växer Sidby").json());
        var statement = UUID.randomUUID();
        EVENTS.send(
                "dialogue.statement",
                "approved",
                statement,
                2,
                States.statement(statement, 2, dialogue, "Bygg en brygga.").json());
        awaitPage("/initiativ/ett-starkare-sidby", 200);
        awaitPage("/kunskap/handbok-for-sidby", 200);
        awaitPage("/dialog/hur-vaxer-sidby", 200);

        assertThat(get("/initiativ/ett-starkare-sidby").body())
                .contains("Sidby forum", "Sidby fond, 800\u00a0000\u00a0kr", "\"Project\"");
        assertThat(get("/kunskap/handbok-for-sidby").body())
                .contains("href=\"https://example.org/bok\"", "Läs boken", "\"CreativeWork\"");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> get("/dialog/hur-vaxer-sidby").body().contains("Bygg en brygga."));
        assertThat(search("q=brygga").at("/total/value").asInt()).isZero();
        assertThat(search("q=brygga&type=statement").at("/total/value").asInt()).isEqualTo(1);
    }

    @Test
    void searchWorksAsAFormWithoutJavaScript() {
        var id = UUID.randomUUID();
        EVENTS.send(
                "directory.actor",
                "published",
                id,
                2,
                States.actor(id, 2, "Formvik kooperativ").json());
        awaitTotal("q=formvik", 1);

        assertThat(get("/sok?q=formvik&utm_source=brev").body())
                .contains(
                        "<form action=\"/sok\"",
                        "value=\"formvik\"",
                        "<a href=\"/aktorer/formvik-kooperativ\">Formvik kooperativ</a>");
        assertThat(get("/en/sok?q=formvik").body()).contains("<p>1 hit</p>", "/en/aktorer/formvik-kooperativ");
        assertThat(get("/sok?q=finnsverkligeninte").body()).contains("<p>Inga träffar</p>");
    }

    @Test
    void aSearchThatCantBeReadIsAnsweredWithAPage() {
        for (var query : List.of("sort=oklart", "cursor=AAAA", "limit=100000", "near=1", "q=" + "a".repeat(301))) {
            var answer = get("/sok?" + query);
            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            assertThat(answer.headers().firstValue("content-type")).hasValue("text/html;charset=UTF-8");
            assertThat(answer.body()).contains("Sökningen går inte att läsa");
        }
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
