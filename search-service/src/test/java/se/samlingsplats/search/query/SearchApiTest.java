package se.samlingsplats.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samlingsplats.search.SearchServiceTest;
import se.samlingsplats.search.States;
import se.samlingsplats.web.Position;
import tools.jackson.databind.JsonNode;

class SearchApiTest extends SearchServiceTest {

    @Autowired
    Labels labels;

    private UUID send(String name, Map<String, ?> more) {
        var id = UUID.randomUUID();
        var state = States.actor(id, 2, name);
        more.forEach(state::with);
        EVENTS.send("directory.actor", "published", id, 2, state.json());
        return id;
    }

    @Test
    void anAnswerHasTheShapeOthersBuildOn() {
        var id = send(
                "Lyktans fritidsgård",
                Map.of("descriptions", Map.of("sv", "En öppen plats för ungdomar i Lyktanby."), "county", "17"));

        var answer = awaitSearch("q=Lyktans", each -> each.at("/total/value").asInt() == 1);

        var hit = answer.at("/hits/0");
        assertThat(answer.at("/total/relation").asString()).isEqualTo("eq");
        assertThat(hit.path("type").asString()).isEqualTo("actor");
        assertThat(hit.path("id").asString()).isEqualTo(id.toString());
        assertThat(hit.path("title").asString()).isEqualTo("Lyktans fritidsgård");
        assertThat(hit.at("/links/page").asString()).isEqualTo("/aktorer/lyktans-fritidsgard");
        assertThat(hit.at("/links/self").asString()).isEqualTo("/api/actors/" + id);
        assertThat(hit.path("matched").toString()).contains("names");
        assertThat(answer.path("stale").asBoolean()).isFalse();
        assertThat(answer.path("next").isNull()).isTrue();
        assertThat(answer.at("/facets/county/0").toString())
                .isEqualTo(
                        "{\"value\":\"17\",\"label\":{\"sv\":\"Värmlands län\",\"en\":\"Värmland County\"},\"count\":1,\"selected\":false}");
    }

    @Test
    void theSnippetMarksWhatMatchedAndIsPlainText() {
        send("Tallbackens byalag", Map.of("descriptions", Map.of("sv", "Vi <b>lagar</b> tvättmaskiner tillsammans.")));

        var hit = awaitSearch(
                        "q=tv%C3%A4ttmaskin", each -> each.at("/total/value").asInt() == 1)
                .at("/hits/0");

        assertThat(hit.path("matched").toString()).contains("descriptions");
        assertThat(hit.path("snippet").valueStream().filter(part -> part.path("match")
                        .asBoolean()))
                .singleElement()
                .extracting(part -> part.path("text").asString())
                .isEqualTo("tvättmaskiner");
        assertThat(hit.at("/snippet/0/text").asString()).startsWith("Vi <b>lagar</b>");
    }

    @Test
    void aFacetLeavesItsOwnFilterOut() {
        send("Facettorp ett", Map.of("county", "01", "sector", "ACADEMIA", "municipality", "0180"));
        send("Facettorp två", Map.of("county", "01", "sector", "PRIVATE"));
        send("Facettorp tre", Map.of("county", "14", "sector", "PRIVATE", "sdgTargets", List.of("3.4")));
        awaitTotal("q=facettorp", 3);

        var answer = search("q=facettorp&county=01");

        assertThat(answer.at("/total/value").asInt()).isEqualTo(2);
        assertThat(counts(answer, "county")).isEqualTo(Map.of("01", 2, "14", 1));
        assertThat(counts(answer, "sector")).isEqualTo(Map.of("ACADEMIA", 1, "PRIVATE", 1));
        assertThat(answer.at("/facets/county/0/selected").asBoolean()).isTrue();
        assertThat(answer.at("/facets/municipality/0/label/sv").asString()).isEqualTo("Stockholm");
        assertThat(search("q=facettorp&county=01,14&sector=PRIVATE")
                        .at("/total/value")
                        .asInt())
                .isEqualTo(2);
        assertThat(search("q=facettorp&county=01&county=14").at("/total/value").asInt())
                .isEqualTo(3);
        assertThat(counts(search("q=facettorp&sdg=3"), "sdg")).isEqualTo(Map.of("3", 1));
        assertThat(search("q=facettorp&country=XX").at("/facets/country/1").toString())
                .contains("\"selected\":true", "\"count\":0");
    }

    @Test
    void nearFindsWhatIsWithinReachAndTheMapCountsIt() {
        send("Kartby norra", Map.of("location", Map.of("lat", 65.58, "lon", 22.15)));
        send("Kartby södra", Map.of("location", Map.of("lat", 65.60, "lon", 22.20)));
        send("Kartby fjärran", Map.of("location", Map.of("lat", 55.6, "lon", 13.0)));
        awaitTotal("q=kartby", 3);

        var answer = search("q=kartby&near=65.6,22.2,20&sort=distance&map=true");

        assertThat(answer.path("hits").valueStream().map(hit -> hit.path("title")
                        .asString()))
                .containsExactly("Kartby södra", "Kartby norra");
        assertThat(answer.path("map")
                        .valueStream()
                        .mapToInt(cell -> cell.path("count").asInt())
                        .sum())
                .isEqualTo(2);
        assertThat(search("q=kartby").path("map").isNull()).isTrue();
    }

    @Test
    void pagesFollowEachOtherWithoutGapsOrRepeats() {
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        for (var i = 0; i < 23; i++) {
            var id = UUID.randomUUID();
            records.add(EVENTS.record(
                    "directory.actor",
                    "published",
                    id.toString(),
                    "2",
                    States.actor(id, 2, "Sidovik nummer " + i).json()));
        }
        EVENTS.sendAll(records);
        awaitTotal("q=sidovik", 23);

        for (var sort : List.of("relevance", "newest", "name")) {
            var seen = new ArrayList<String>();
            var query = "q=sidovik&limit=10&sort=" + sort;
            var page = search(query);
            while (true) {
                page.path("hits").forEach(hit -> seen.add(hit.path("id").asString()));
                if (page.path("next").isNull()) {
                    break;
                }
                page = search(query + "&cursor=" + page.path("next").asString());
            }
            assertThat(seen).hasSize(23);
            assertThat(new HashSet<>(seen)).hasSize(23);
        }
    }

    @Test
    void namesSortAsSwedishDoes() {
        for (var name : List.of("Ordning Östen", "Ordning Zeta", "Ordning Åke", "Ordning Ärla")) {
            send(name, Map.of());
        }
        awaitTotal("q=ordning", 4);
        assertThat(search("q=ordning&sort=name").path("hits").valueStream().map(hit -> hit.path("title")
                        .asString()))
                .containsExactly("Ordning Zeta", "Ordning Åke", "Ordning Ärla", "Ordning Östen");
    }

    @Test
    void badInputIsRefusedWithAStableCode() {
        assertThat(get("/api/search?colour=red").body()).contains("\"unknown-parameter\"");
        assertThat(get("/api/search?limit=100000").body()).contains("\"invalid-limit\"");
        assertThat(get("/api/search?cursor=AAAA").body()).contains("\"invalid-cursor\"");
        assertThat(get("/api/search?near=1,2").body()).contains("\"invalid-parameter\"");
        assertThat(get("/api/search?near=NaN,1e9,5").statusCode()).isEqualTo(400);
        assertThat(get("/api/search?sort=distance").statusCode()).isEqualTo(400);
        assertThat(get("/api/search?sort=price").statusCode()).isEqualTo(400);
        assertThat(get("/api/search?after=xyz").body()).contains("\"invalid-position\"");
        assertThat(get("/api/search?q=" + "a".repeat(301)).statusCode()).isEqualTo(400);
        assertThat(get("/api/search/suggest?q=a&lang=xx").body()).contains("\"invalid-parameter\"");
        assertThat(get("/api/search?limit=0").body()).contains("\"invalid-limit\"");
        assertThat(get("/api/search?limit=-1").body()).contains("\"invalid-limit\"");
        assertThat(get("/api/search?limit=99999999999999999999").body()).contains("\"invalid-limit\"");
        assertThat(get("/api/search?q=a&q=b").body()).contains("\"invalid-parameter\"");
        assertThat(get("/api/search/suggest?q=a&x=1").statusCode()).isEqualTo(400);
        assertThat(send("POST", "/api/search").statusCode()).isIn(401, 403, 405);
    }

    @Test
    void aCursorOfAnotherOrderOrTamperedWithIsRefused() {
        send("Kursby ett", Map.of());
        send("Kursby två", Map.of());
        awaitTotal("q=kursby", 2);
        var cursor = search("q=kursby&limit=1&sort=name").path("next").asString();

        assertThat(get("/api/search?q=kursby&sort=newest&cursor=" + cursor).body())
                .contains("\"invalid-cursor\"");
        var tampered = cursor.substring(0, cursor.length() - 4) + "AAAA";
        assertThat(get("/api/search?q=kursby&sort=name&cursor=" + tampered).statusCode())
                .isEqualTo(400);
    }

    @Test
    void hostileTextIsOnlyText() {
        for (var q : List.of(
                "<script>alert(1)</script>",
                "'; drop table generation; --",
                "\"} ]} {\"match_all\":{}}",
                "AND OR ( * ~ ^ \\",
                "\u0000\ue000")) {
            assertThat(get("/api/search?q=" + encoded(q)).statusCode()).isEqualTo(200);
            assertThat(get("/api/search/suggest?q=" + encoded(q)).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whoHasJustWrittenSeesIt() {
        var id = send("Genastberga", Map.of());
        var position = new Position("directory.actor", id, 2).toString();

        var answer = search("q=genastberga&after=" + position);

        assertThat(answer.path("stale").asBoolean()).isFalse();
        assertThat(answer.at("/total/value").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsNotHereYetIsMarkedStaleAfterTwoSeconds() {
        awaitTotal("q=nothingatallofthiskind", 0);
        var position = new Position("directory.actor", UUID.randomUUID(), 2).toString();

        assertThat(search("after=" + position).path("stale").asBoolean()).isTrue();
    }

    @Test
    void anOrganisationNumberIsFoundWithAndWithoutItsDash() {
        send("Nummerby", Map.of("organisationNumber", "2021009999"));
        awaitTotal("q=2021009999", 1);
        assertThat(search("q=202100-9999").at("/hits/0/matched").toString()).contains("identifiers");
    }

    @Test
    void eachFilterOfTheContractNarrowsTheHits() {
        send(
                "Filterby allt",
                Map.of(
                        "sector", "ACADEMIA",
                        "roles", List.of("RESEARCHER", "NETWORK"),
                        "country", "NO",
                        "county", "17",
                        "municipality", "1780",
                        "sdgTargets", List.of("http://metadata.un.org/sdg/17.17"),
                        "location", Map.of("lat", 59.4, "lon", 13.5)));
        send("Filterby intet", Map.of("location", Map.of("lat", 40, "lon", 3)));
        awaitTotal("q=filterby", 2);

        for (var filter : List.of(
                "sector=ACADEMIA",
                "role=RESEARCHER",
                "country=NO",
                "county=17",
                "municipality=1780",
                "sdg=17",
                "sdg=17.17",
                "near=59.38,13.5,25",
                "type=actor&role=NETWORK&county=17")) {
            assertThat(titles("q=filterby&" + filter)).as(filter).containsExactly("Filterby allt");
        }
        assertThat(titles("q=filterby&type=initiative")).isEmpty();
        assertThat(search("q=filterby&role=RESEARCHER").at("/facets/role").toString())
                .contains("\"value\":\"DECISION_MAKER\",\"label\":{\"sv\":\"Beslutsfattare\"");
        assertThat(search("q=filterby&lang=en&map=true").path("map").size()).isEqualTo(2);
    }

    @Test
    void everyTypeIsCountedHoweverManyThereAre() {
        assertThat(labels.codes("type")).hasSizeLessThanOrEqualTo(Facet.TYPE.size);
    }

    private static Map<String, Integer> counts(JsonNode answer, String facet) {
        var counts = new java.util.HashMap<String, Integer>();
        answer.at("/facets/" + facet)
                .forEach(each -> counts.put(
                        each.path("value").asString(), each.path("count").asInt()));
        return counts;
    }

    private List<String> titles(String query) {
        return search(query)
                .path("hits")
                .valueStream()
                .map(hit -> hit.path("title").asString())
                .toList();
    }
}
