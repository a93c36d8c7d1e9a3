package se.samlingsplats.search.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import se.samlingsplats.search.SearchServiceTest;
import se.samlingsplats.search.States;

class OfferSearchTest extends SearchServiceTest {

    private static String fromNow(Duration time) {
        return Instant.now().plus(time).toString();
    }

    private static UUID send(String title, Map<String, ?> more) {
        var id = UUID.randomUUID();
        var state = States.offer(id, 2, title);
        more.forEach(state::with);
        EVENTS.send("directory.offer", "published", id, 2, state.json());
        return id;
    }

    private List<String> titles(String query) {
        return search(query)
                .path("hits")
                .valueStream()
                .map(hit -> hit.path("title").asString())
                .toList();
    }

    @Test
    void theContractsOfferIsFoundByItsTextsItsOwnerAndItsFacets() throws IOException {
        var state = new ClassPathResource("offer-published.json").getContentAsString(UTF_8);
        EVENTS.send("directory.offer", "published", UUID.fromString("01959e2c-7a00-7000-8000-000000000299"), 3, state);
        awaitTotal("q=s%C3%B6rstrand&type=offer", 1);

        var hit = search("q=s%C3%B6rstrands+fond&type=offer").at("/hits/0");
        assertThat(hit.at("/links/page").asString()).isEqualTo("/stod/pilotstod-sorstrand");
        assertThat(hit.at("/links/self").asString()).isEqualTo("/api/offers/01959e2c-7a00-7000-8000-000000000299");
        assertThat(hit.at("/offer/closesAt").asString()).isEqualTo("2027-01-31T23:00:00Z");
        for (var filter : List.of(
                "needArea=FINANCING", "supportType=GRANT", "stage=PILOT", "county=23", "county=22", "country=SE")) {
            assertThat(titles("q=s%C3%B6rstrand&" + filter)).as(filter).containsExactly("Pilotstöd");
        }
        assertThat(titles("q=s%C3%B6rstrand&type=offer&supportType=LOAN")).isEmpty();
        assertThat(titles("q=medlemmar&type=offer")).contains("Pilotstöd");
        assertThat(search("q=s%C3%B6rstrand&type=offer")
                        .at("/facets/supportType/0")
                        .toString())
                .isEqualTo(
                        "{\"value\":\"GRANT\",\"label\":{\"sv\":\"Bidrag\",\"en\":\"Grant\"},\"count\":1,\"selected\":false}");
    }

    @Test
    void whatIsOpenIsKnownByTheClockAndNotByTheLastEvent() {
        send("Klockvik öppet", Map.of("intake", Map.of("closesAt", fromNow(Duration.ofDays(1)))));
        send("Klockvik alltid", Map.of());
        send("Klockvik snart", Map.of("intakeState", "OPEN", "intake", Map.of("opensAt", fromNow(Duration.ofDays(1)))));
        send(
                "Klockvik över",
                Map.of("intakeState", "OPEN", "intake", Map.of("closesAt", fromNow(Duration.ofSeconds(-1)))));
        send("Klockvik vilar", Map.of("status", "TEMPORARILY_CLOSED"));
        awaitTotal("q=klockvik", 5);

        assertThat(titles("q=klockvik&open=now")).containsExactlyInAnyOrder("Klockvik öppet", "Klockvik alltid");
        assertThat(search("q=klockvik")
                        .path("hits")
                        .valueStream()
                        .map(hit -> hit.path("title").asString() + " "
                                + hit.at("/offer/intake").asString()))
                .containsExactlyInAnyOrder(
                        "Klockvik öppet OPEN",
                        "Klockvik alltid OPEN",
                        "Klockvik snart NOT_YET_OPEN",
                        "Klockvik över CLOSED",
                        "Klockvik vilar CLOSED");
        assertThat(get("/api/search?open=tomorrow").body()).contains("\"invalid-parameter\"");
    }

    @Test
    void anOfferThatNobodyHasAssuredForAYearStandsBelowOneThatIsAsNearAndSaysSo() {
        send("Färskhetsbidraget", Map.of("assuredAt", fromNow(Duration.ofDays(-370))));
        send("Färskhetsbidraget", Map.of("slug", "farskhetsbidraget-2"));
        awaitTotal("q=f%C3%A4rskhetsbidraget", 2);

        assertThat(search("q=f%C3%A4rskhetsbidraget").path("hits").valueStream().map(hit -> hit.at("/offer/stale")
                        .asBoolean()))
                .containsExactly(false, true);
    }

    @Test
    void whatIsGoneForGoodIsHiddenAndItsPageSaysSo() {
        var id = send("Slutvikens bidrag", Map.of());
        awaitTotal("q=slutviken", 1);
        assertThat(get("/stod/slutvikens-bidrag").statusCode()).isEqualTo(200);

        EVENTS.send(
                "directory.offer",
                "retired",
                id,
                3,
                States.offer(id, 3, "Slutvikens bidrag")
                        .with("status", "RETIRED")
                        .json());
        awaitTotal("q=slutviken", 0);

        assertThat(get("/stod/slutvikens-bidrag").statusCode()).isEqualTo(410);
    }

    @Test
    void anOfferWhoseRulesCantBeReadIsADeadLetterAndNotAnOfferForEveryone() {
        var id = send("Oläsvik", Map.of("eligibility", Map.of("amount", Map.of("min", "mycket", "currency", "SEK"))));
        client().awaitAllRead();

        assertThat(client().deadLetters())
                .anySatisfy(letter -> assertThat(letter.path("key").asString()).isEqualTo(id.toString()));
        assertThat(titles("q=ol%C3%A4svik")).isEmpty();
    }
}
