package se.samlingsplats.search.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samlingsplats.search.SearchServiceTest;
import se.samlingsplats.search.States;

class MeetingSearchTest extends SearchServiceTest {

    private static final String TOPIC = "dialogue.meeting";
    private static final Instant SOON =
            Instant.now().plus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS).plus(11, ChronoUnit.HOURS);

    private final UUID dialogue = UUID.randomUUID();
    private final UUID meeting = UUID.randomUUID();
    private final String word = "kv" + meeting.toString().replace("-", "");
    private final String slug = States.slug("Vem lånar ut till " + word);

    @BeforeEach
    void aDialogue() {
        EVENTS.send(
                "dialogue.dialogue",
                "opened",
                dialogue,
                1,
                States.dialogue(dialogue, 1, "Vem lånar ut till " + word).json());
        awaitTotal("type=dialogue&q=" + word, 1);
    }

    @Test
    void aMeetingIsFoundWithItsTimeItsPlaceAndItsDialogue() {
        EVENTS.send(TOPIC, "published", meeting, 1, planned(1).json());
        awaitTotal("type=meeting&q=" + word, 1);

        var hit = search("type=meeting&q=" + word).at("/hits/0");
        assertThat(hit.path("title").asString()).isEqualTo("Samtal " + word);
        assertThat(hit.path("status").asString()).isEqualTo("PLANNED");
        assertThat(hit.path("locality").asString()).isEqualTo("Bystugan i Norrstrand");
        assertThat(hit.path("parent").asString()).isEqualTo(dialogue.toString());
        assertThat(hit.at("/occasion/startsAt").asString()).isEqualTo(SOON.toString());
        assertThat(hit.at("/occasion/online").asBoolean()).isTrue();
        assertThat(hit.at("/links/page").asString()).isEqualTo("/moten/" + meeting);
        assertThat(hit.at("/links/self").asString()).isEqualTo("/api/meetings/" + meeting);
        assertThat(search("type=meeting&lang=en&q=" + word)
                        .at("/hits/0/locality")
                        .asString())
                .isEqualTo("The village hall");
        assertThat(search("q=" + word).at("/facets/type").toString())
                .contains("\"label\":{\"sv\":\"Möten\",\"en\":\"Meetings\"}");
    }

    @Test
    void itIsFoundByItsPlaceAlone() {
        var place = "ladan" + UUID.randomUUID().toString().replace("-", "");
        EVENTS.send(
                TOPIC,
                "published",
                meeting,
                1,
                planned(1).with("place", Map.of("sv", "Gamla " + place)).json());

        awaitTotal("type=meeting&q=" + place, 1);
    }

    @Test
    void itsAddressLeadsToWhereItStandsOnThePageOfItsDialogue() {
        EVENTS.send(TOPIC, "published", meeting, 1, planned(1).json());
        awaitTotal("type=meeting&q=" + word, 1);

        var answer = get("/moten/" + meeting);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/dialog/" + slug + "#mote-" + meeting);
        assertThat(get("/en/moten/" + meeting).headers().firstValue("Location"))
                .hasValue("/en/dialog/" + slug + "#mote-" + meeting);
        assertThat(get("/dialog/" + slug).body())
                .contains(
                        "<h2>Möten</h2>",
                        "<li id=\"mote-" + meeting + "\"><h3>Samtal " + word + "</h3>",
                        " · Bystugan i Norrstrand</p>",
                        "<a href=\"https://mote.example.org/lan\" rel=\"noopener\">Anslut till mötet</a>",
                        "Vem kan låna ut?",
                        "\"@type\":\"Event\"",
                        "\"startDate\":\"" + SOON + "\"");
        assertThat(get("/moten/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(get("/moten/" + dialogue).statusCode()).isEqualTo(404);
    }

    @Test
    void thePageOfMeetingsAndThatOfTheSearchTellWhenItIs() {
        EVENTS.send(TOPIC, "published", meeting, 1, planned(1).json());
        awaitTotal("type=meeting&q=" + word, 1);
        var when = Wording.span(SOON, SOON.plus(2, ChronoUnit.HOURS), Language.SV) + " · Bystugan i Norrstrand";

        assertThat(get("/moten").body()).contains("<a href=\"/moten/" + meeting + "\">Samtal " + word + "</a>", when);
        assertThat(get("/sok?type=meeting&q=" + word).body()).contains(when);
        assertThat(get("/sitemap.xml").body())
                .contains("<loc>http://localhost:8080/moten</loc>")
                .doesNotContain("/moten/" + meeting);
    }

    @Test
    void oneThatIsCancelledSaysSoAndNobodyIsLedToItsLink() {
        EVENTS.send(TOPIC, "published", meeting, 1, planned(1).json());
        EVENTS.send(
                TOPIC,
                "cancelled",
                meeting,
                2,
                planned(2)
                        .with("state", "CANCELLED")
                        .with("cancelledBecause", Map.of("sv", "Snöstorm"))
                        .json());
        awaitSearch(
                "type=meeting&q=" + word,
                found -> found.at("/hits/0/status").asString("").equals("CANCELLED"));

        assertThat(get("/dialog/" + slug).body())
                .contains("<p>Inställt: ", "<p>Snöstorm</p>", "https://schema.org/EventCancelled")
                .doesNotContain("Anslut till mötet");
        assertThat(get("/en/sok?type=meeting&q=" + word).body()).contains("Cancelled: ");
    }

    @Test
    void oneThatIsErasedIsFoundNoMoreAlsoWhenAnEarlierVersionComesLate() {
        EVENTS.send(TOPIC, "published", meeting, 1, planned(1).json());
        awaitTotal("type=meeting&q=" + word, 1);
        EVENTS.send(TOPIC, "erased", meeting, 2, null);
        awaitTotal("type=meeting&q=" + word, 0);
        EVENTS.send(TOPIC, "published", meeting, 1, planned(1).json());
        client().awaitAllRead();

        awaitTotal("type=meeting&q=" + word, 0);
        assertThat(get("/moten/" + meeting).statusCode()).isEqualTo(404);
        assertThat(get("/dialog/" + slug).body()).doesNotContain("Samtal " + word);
    }

    private States planned(long version) {
        return States.meeting(meeting, version, dialogue, "Samtal " + word, SOON)
                .with("place", Map.of("sv", "Bystugan i Norrstrand", "en", "The village hall"))
                .with("link", "https://mote.example.org/lan")
                .with("agenda", Map.of("sv", "Vem kan låna ut?"));
    }
}
