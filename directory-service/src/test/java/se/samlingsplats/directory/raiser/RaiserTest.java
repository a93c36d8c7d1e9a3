package se.samlingsplats.directory.raiser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samlingsplats.directory.ClockedServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

class RaiserTest extends ClockedServer {

    private static final String WHY = """
            {"why": {"sv": "Störst i enkäten"}}""";

    private JsonNode need = MissingNode.getInstance();

    @BeforeEach
    void aNeedThatFridaRaised() {
        need = json(post("/api/needs", CURATOR, """
                {"titles": {"sv": "Tålmodigt kapital", "en": "Patient capital"}, "needArea": "FINANCING", \
                "severity": 4}"""));
        assertThat(tell("frida@example.org", "sv")).hasStatus(HttpStatus.NO_CONTENT);
    }

    @Test
    void whoeverRaisedANeedHearsWhenItsStateChanges() {
        step(self() + "/prioritise", CURATOR, 1, WHY);

        var letter = letterTo("frida@example.org");
        assertThat(letter.subject()).isEqualTo("Ditt behov har prioriterats: Tålmodigt kapital");
        assertThat(letter.body()).contains("Störst i enkäten", "/behov/" + text(need, "slug"));
        step(self() + "/address", CURATOR, 2, "{\"reason\": " + WHY + "}");
        assertThat(letterTo("frida@example.org").subject()).startsWith("Ditt behov är nu mött");
        assertThat(letters()).hasSize(2);
    }

    @Test
    void sheHearsWhoHasItTooAtMostOnceADay() {
        var town = actor("Strandby kommun", "PUBLIC_MUNICIPALITY");
        var union = actor("Strandby fackförening", "CIVIL_SOCIETY");

        put(self() + "/corroborations/" + town, CURATOR, 1, "{\"severity\": 4}");
        put(self() + "/corroborations/" + union, CURATOR, 2, "{\"severity\": 4}");
        assertThat(letters()).hasSize(1);
        assertThat(letterTo("frida@example.org").body()).contains("Nu säger Strandby kommun");

        now.moment = now.moment.plus(Duration.ofDays(1));
        put(self() + "/corroborations/" + union, CURATOR, 3, "{\"severity\": 5}");
        assertThat(letterTo("frida@example.org").body()).contains("Nu säger Strandby fackförening", "sagt det: 2.");
    }

    @Test
    void sheHearsThatAnEditionTookItUp() {
        tell("frida@example.org", "en");
        post("/api/editions", CURATOR, """
                {"texts": {"messages": [{"sv": "Kapital saknas."}], "method": {"sv": "Räknat."}}}""");

        var letter = letterTo("frida@example.org");
        assertThat(letter.subject()).matches("Your need is part of Behovsbild \\d{4}:\\d+: Patient capital");
        assertThat(letter.body()).contains("/en/behov/utgavor/");
        assertThat(letters()).hasSize(1);
    }

    @Test
    void aChangeThatIsRefusedIsToldToNobody() {
        step(self() + "/prioritise", CURATOR, 7, WHY);
        put(self(), CURATOR, 1, """
                {"titles": {"sv": "Tålmodigt kapital"}, "needArea": "FINANCING", "severity": 5}""");

        assertThat(letters()).isEmpty();
    }

    @Test
    void herAddressStandsInOneTableAndInNothingThatIsShown() {
        step(self() + "/prioritise", CURATOR, 1, WHY);

        assertThat(get(self(), CURATOR).getResponse().getContentAsByteArray())
                .asString()
                .doesNotContain("frida");
        assertThat(jdbc.sql("SELECT count(*) FROM history WHERE state::text LIKE '%frida@%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(get(self() + "/contact", CURATOR)).hasStatus(HttpStatus.METHOD_NOT_ALLOWED);
    }

    @Test
    void theLinkInALetterDeletesTheAddressOnceAndLookingDoesNot() {
        step(self() + "/prioritise", CURATOR, 1, WHY);
        var uri = "/api/need-contacts/" + letterTo("frida@example.org").token();

        assertThat(get(uri, NOBODY)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(contacts()).isEqualTo(1);
        assertThat(request(HttpMethod.DELETE, uri, NOBODY).exchange()).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(contacts()).isZero();
        assertThat(letters()).as("what had not left leaves no more").isEmpty();

        var again = request(HttpMethod.DELETE, uri, NOBODY).exchange();
        assertThat(again).hasStatus(HttpStatus.GONE);
        assertThat(get("/api/need-contacts/x.y", NOBODY)).hasStatus(HttpStatus.NOT_FOUND);
        tell("greta@example.org", "sv");
        assertThat(request(HttpMethod.DELETE, uri, NOBODY).exchange())
                .as("a former one's link is none for the next")
                .hasStatus(HttpStatus.GONE);
        step(self() + "/address", CURATOR, 2, "{\"reason\": " + WHY + "}");
        assertThat(letters()).hasSize(1);
    }

    @Test
    void whatIsNoAddressIsRefusedAtItsField() {
        for (var email : new String[] {"frida", "frida@example.org\\nBcc: b@c.se", "a b@c.se", "a@b,c@d"}) {
            var refused = tell(email, "sv");
            assertThat(refused).hasStatus(HttpStatus.BAD_REQUEST);
            assertThat(json(refused).at("/errors/0/pointer").asString()).isEqualTo("/email");
        }
    }

    private MvcTestResult tell(String email, String language) {
        return request(HttpMethod.PUT, self() + "/contact", CURATOR)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"email\": \"%s\", \"language\": \"%s\"}".formatted(email, language))
                .exchange();
    }

    private String self() {
        return "/api/needs/" + text(need, "id");
    }

    private int contacts() {
        return jdbc.sql("SELECT count(*) FROM need_contact WHERE need_id = ?")
                .param(UUID.fromString(text(need, "id")))
                .query(Integer.class)
                .single();
    }
}
