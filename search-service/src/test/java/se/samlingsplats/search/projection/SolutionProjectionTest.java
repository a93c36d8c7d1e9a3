package se.samlingsplats.search.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samlingsplats.search.SearchClient;
import se.samlingsplats.search.SearchServiceTest;
import se.samlingsplats.search.States;
import se.samlingsplats.servers.TestServers;

class SolutionProjectionTest extends SearchServiceTest {

    private static final String TOPIC = "directory.solution";

    @Test
    void solutionsToAChallengeComeWithTheBestShownFirstAPageAtATime() {
        for (var level : List.of(1, 4, 0, 3)) {
            var id = UUID.randomUUID();
            EVENTS.send(
                    TOPIC,
                    "published",
                    id,
                    1,
                    States.solution(id, 1, "Vedbod " + level, level)
                            .with("challenges", List.of("PREPAREDNESS", "CLIMATE_TRANSITION"))
                            .with("readyToSpread", level == 4)
                            .json());
        }
        awaitTotal("type=solution&challenge=PREPAREDNESS", 4);

        var query = "type=solution&challenge=PREPAREDNESS&sort=evidence&limit=3";
        var first = search(query);
        assertThat(titles(first)).containsExactly("Vedbod 4", "Vedbod 3", "Vedbod 1");
        assertThat(first.at("/hits/0/evidenceLevel").asInt()).isEqualTo(4);
        assertThat(first.at("/hits/0/readyToSpread").asBoolean()).isTrue();
        assertThat(first.at("/hits/0/links/page").asString()).isEqualTo("/losningar/vedbod-4");
        assertThat(titles(search(query + "&cursor=" + first.path("next").asString())))
                .containsExactly("Vedbod 0");
        assertThat(search("q=vedbod").at("/facets/challenge").toString())
                .contains("\"value\":\"PREPAREDNESS\",\"label\":{\"sv\":\"Lokal beredskap\"", "\"count\":4");
        assertThat(search("q=vedbod&challenge=FOOD_WASTE").at("/total/value").asInt())
                .isZero();
    }

    @Test
    void anAdopterThatWithdrawsIsGoneFromTheIndexAlsoWhenAnEarlierVersionComesLate() {
        var id = UUID.randomUUID();
        var adopter = Map.of(
                "name",
                "Kooperativet Tussilago",
                "howItWent",
                Map.of("sv", "Vi gav upp efter vintern"),
                "statedBy",
                "curator");
        var adopted = States.solution(id, 2, "Delad verkstad", 1).with("adopters", List.of(adopter));
        EVENTS.send(TOPIC, "adopted", id, 2, adopted.json());
        awaitTotal("q=tussilago", 1);
        assertThat(index("Tussilago")).isEqualTo(1);

        EVENTS.send(
                TOPIC,
                "redacted",
                id,
                3,
                States.solution(id, 3, "Delad verkstad", 1).json());
        awaitTotal("q=tussilago", 0);
        EVENTS.send(TOPIC, "adopted", id, 2, adopted.json());
        client().awaitAllRead();

        assertThat(index("Tussilago")).isZero();
        assertThat(index("Delad verkstad")).isEqualTo(1);
    }

    @Test
    void aRedactedSolutionThatIsRetiredStaysHiddenAndEmpty() {
        var id = UUID.randomUUID();
        EVENTS.send(
                TOPIC,
                "published",
                id,
                1,
                States.solution(id, 1, "Kvarterskarta", 1).json());
        awaitTotal("q=kvarterskarta", 1);

        EVENTS.send(
                TOPIC,
                "redacted",
                id,
                3,
                States.solution(id, 3, "Kvarterskarta", 1)
                        .with("status", "RETIRED")
                        .json());

        awaitTotal("q=kvarterskarta", 0);
        assertThat(index("Kvarterskarta")).isZero();
    }

    /** Documents whose source holds a text, hidden ones and what no query reaches included. */
    private static long index(String text) {
        var elasticsearch =
                new SearchClient(URI.create(TestServers.elasticsearch()).getPort());
        elasticsearch.send("POST", "/" + NAMESPACE + "samlingsplats/_refresh");
        return elasticsearch
                .json("/" + NAMESPACE + "samlingsplats/_search?size=10000")
                .at("/hits/hits")
                .valueStream()
                .filter(hit -> hit.toString().contains(text))
                .count();
    }

    private static List<String> titles(tools.jackson.databind.JsonNode answer) {
        return answer.path("hits")
                .valueStream()
                .map(hit -> hit.path("title").asString())
                .toList();
    }
}
