package se.samlingsplats.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samlingsplats.search.SearchServiceTest;
import se.samlingsplats.search.States;

/** What a visitor expects to see first, and to be asked or not. */
class FirstHitsTest extends SearchServiceTest {

    private UUID send(String name, Map<String, ?> more) {
        var id = UUID.randomUUID();
        var state = States.actor(id, 2, name);
        more.forEach(state::with);
        EVENTS.send("directory.actor", "published", id, 2, state.json());
        return id;
    }

    @Test
    void suggestionsBeginAsTyped() {
        var id = send("Björkliden kooperativ", Map.of());
        awaitTotal("q=bj%C3%B6rkliden", 1);

        for (var typed : List.of("Bjö", "bjork", "kooper", "björkilden")) {
            assertThat(json("/api/search/suggest?q=" + encoded(typed))
                            .path("suggestions")
                            .toString())
                    .as(typed)
                    .contains("{\"text\":\"Björkliden kooperativ\",\"type\":\"actor\",\"id\":\"" + id + "\"");
        }
        assertThat(json("/api/search/suggest?q=").path("suggestions").isEmpty()).isTrue();
    }

    @Test
    void aMisspeltWordIsFoundAllTheSameAndTheSpellingOffered() {
        send("Smultronställets odlarförening", Map.of());
        awaitTotal("q=Smultronst%C3%A4llets", 1);

        var answer = search("q=" + encoded("smultronstälets"));

        assertThat(answer.at("/total/value").asInt()).isEqualTo(1);
        assertThat(answer.path("didYouMean").asString()).isEqualTo("smultronställets");
    }

    @Test
    void whatWasFoundWithoutItsDotsIsNotAskedAbout() {
        send("Äppelöns ångbåtssällskap", Map.of("organisationNumber", "2021008888"));
        awaitTotal("q=" + encoded("äppelöns"), 1);

        for (var q : List.of("appelons", "appelons angbatssallskap", "2021008888", "202100-8888")) {
            var answer = search("q=" + encoded(q));
            assertThat(answer.at("/total/value").asInt()).as(q).isEqualTo(1);
            assertThat(answer.path("didYouMean").isNull()).as(q).isTrue();
        }
        assertThat(search("q=2021008889").path("didYouMean").isNull()).isTrue();
        assertThat(search("q=" + encoded("ångbåtsälskap")).path("didYouMean").asString())
                .isEqualTo("ångbåtssällskap");
    }

    @Test
    void everyHitSaysWhereItMatched() {
        send("Grindslanten", Map.of("descriptions", Map.of("sv", "Vi samlar jämställdhetsutbildning i mörker.")));
        awaitTotal("q=grindslanten", 1);

        for (var q : List.of(
                "grindslanten", "grindslaten", "grind", "morker", "utbildning jämställdhet", "slanten mörker")) {
            for (var hit : search("q=" + encoded(q)).path("hits")) {
                assertThat(hit.path("matched").isEmpty())
                        .as("%s: %s", q, hit.path("title"))
                        .isFalse();
            }
        }
        assertThat(search("q=morker").at("/hits/0/matched").toString()).isEqualTo("[\"text\"]");
        assertThat(search("q=grindslanten").at("/hits/0/matched").toString()).isEqualTo("[\"names\"]");
    }

    @Test
    void aBodyThatHasEndedStandsBelowThoseThatLiveUnlessItIsAskedForByName() {
        send("Kvarnrådet", Map.of("status", "DISSOLVED"));
        send("Kvarnrådets efterträdare i Norrstrand", Map.of());
        awaitTotal("q=" + encoded("kvarnr"), 2);

        assertThat(titles("q=" + encoded("kvarnr")))
                .containsExactly("Kvarnrådets efterträdare i Norrstrand", "Kvarnrådet");
        assertThat(titles("q=" + encoded("kvarnrådet")).getFirst()).isEqualTo("Kvarnrådet");
    }

    @Test
    void aShortNameFindsItsBody() {
        send("Centrala studiestödsnämnden", Map.of());
        awaitTotal("q=" + encoded("studiestödsnämnden"), 1);

        assertThat(titles("q=csn")).containsExactly("Centrala studiestödsnämnden");
        assertThat(search("q=CSN").at("/hits/0/matched").toString()).isEqualTo("[\"names\"]");
    }

    @Test
    void aSuggestionThatLivesAndIsNearStandsFirst() {
        send("Zebbeby abroad", Map.of("country", "DE"));
        send("Zebbeby avslutad", Map.of("status", "DISSOLVED"));
        send("Vänner i Zebbeby", Map.of());
        send("Zebbeby odlar", Map.of());
        awaitTotal("q=zebbeby", 4);

        assertThat(suggested("zebb"))
                .containsExactly("Zebbeby odlar", "Vänner i Zebbeby", "Zebbeby abroad", "Zebbeby avslutad");
        send("Myndigheten för yrkeshögskolan", Map.of());
        awaitTotal("q=" + encoded("yrkeshögskolan"), 1);
        assertThat(suggested("MYH")).containsExactly("Myndigheten för yrkeshögskolan");
    }

    @Test
    void twoOfTheSameNameAreToldApart() {
        send(
                "Tvillingby förening",
                Map.of("municipality", "2480", "legalForm", "IDEELL_FORENING", "organisationNumber", "8020000010"));
        send("Tvillingby förening", Map.of("country", "NO", "locality", "Bergen"));
        awaitTotal("q=tvillingby", 2);

        assertThat(details("tvilling", "sv"))
                .containsExactlyInAnyOrder("Umeå · Ideell förening · 802000-0010", "Bergen, Norge · Stat");
        assertThat(details("tvilling", "en"))
                .containsExactlyInAnyOrder(
                        "Umeå · Non-profit association · 802000-0010", "Bergen, Norway · Central government");
    }

    @Test
    void whatBelongsToSomebodySaysToWhom() {
        var id = UUID.randomUUID();
        EVENTS.send(
                "directory.offer",
                "published",
                id,
                2,
                States.offer(id, 2, "Tvillingpengen")
                        .with("owner", Map.of("name", "Norrstrands fond"))
                        .json());
        awaitTotal("q=tvillingpengen", 1);

        assertThat(details("tvillingpeng", "sv")).singleElement().asString().startsWith("Norrstrands fond");
    }

    private List<String> details(String typed, String language) {
        return json("/api/search/suggest?q=" + encoded(typed) + "&lang=" + language)
                .path("suggestions")
                .valueStream()
                .map(each -> each.path("detail").asString())
                .toList();
    }

    private List<String> titles(String query) {
        return search(query)
                .path("hits")
                .valueStream()
                .map(hit -> hit.path("title").asString())
                .toList();
    }

    private List<String> suggested(String typed) {
        return json("/api/search/suggest?q=" + encoded(typed))
                .path("suggestions")
                .valueStream()
                .map(each -> each.path("text").asString())
                .toList();
    }
}
