package se.samlingsplats.directory.speaker;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlingsplats.directory.Organisations.login;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import se.samlingsplats.directory.DirectoryServer;
import se.samlingsplats.directory.Organisations;
import tools.jackson.databind.JsonNode;

/** Owners and editors change what is theirs, and nothing else. */
class SpeakerApiTest extends DirectoryServer {

    private static final String ACTOR = """
            {"names": {"sv": "Fonden"}, "sector": "CIVIL_SOCIETY", "country": "SE", "locality": "Ånäset"}""";
    private static final String OFFER = """
            {"titles": {"sv": "Pilotstöd"}, "owner": {"actorId": "%s", "name": "Fonden"}, "supportTypes": ["GRANT"], \
            "reach": "NATIONAL", "jurisdiction": "SE"}""";
    private static final String SOLUTION = """
            {"titles": {"sv": "Matlaget"}, "owner": {"actorId": "%s", "name": "Fonden"}, "challenges": ["FOOD_WASTE"]}""";

    private JsonNode fund;
    private JsonNode other;

    @BeforeEach
    void twoActors() {
        var organisations = new Organisations(this, jdbc);
        fund = organisations.published("Fonden", "https://fonden.example.org");
        other = organisations.published("En annan", null);
        organisations.speaks("fia", "OWNER", fund);
        organisations.speaks("erik", "EDITOR", fund);
        organisations.speaks("olle", "EDITOR", other);
    }

    @Test
    void ownersAndEditorsReviseAndAssureAPublishedActor() {
        var path = "/api/actors/" + text(fund, "id");

        assertThat(put(path, login("olle"), 1, ACTOR)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(put(path, login("erik"), 1, ACTOR)).hasStatus(HttpStatus.OK);
        assertThat(put(path, login("fia"), 2, ACTOR)).hasStatus(HttpStatus.OK);
        assertThat(step(path + "/assure", login("olle"), 3, "")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(step(path + "/assure", login("erik"), 3, "")).hasStatus(HttpStatus.OK);
        assertThat(step(path + "/retire", login("fia"), 4, "{\"reason\": \"MISTAKE\"}"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void theyPublishReviseAndRetireItsOffers() {
        var own = OFFER.formatted(text(fund, "id"));
        assertThat(post("/api/offers", login("olle"), own)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post("/api/offers", login("erik"), own.replace("\"actorId\": \"" + text(fund, "id") + "\", ", "")))
                .as("an offer of nobody in the directory")
                .hasStatus(HttpStatus.FORBIDDEN);
        var path = "/api/offers/" + text(json(post("/api/offers", login("erik"), own)), "id");

        assertThat(put(path, login("olle"), 1, own)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(put(path, login("fia"), 1, own.replace("Pilotstöd", "Startstöd")))
                .hasStatus(HttpStatus.OK);
        assertThat(put(path, login("fia"), 2, OFFER.formatted(text(other, "id"))))
                .as("handed on to an actor that one does not speak for")
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(step(path + "/assure", login("erik"), 2, "")).hasStatus(HttpStatus.OK);
        assertThat(step(path + "/retire", login("olle"), 3, "{\"reason\": \"MISTAKE\"}"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(step(path + "/retire", login("erik"), 3, "{\"reason\": \"MISTAKE\"}"))
                .hasStatus(HttpStatus.OK);
    }

    @Test
    void theyPublishReviseAndRetireItsSolutionsButSayNothingAboutAdopters() {
        var own = SOLUTION.formatted(text(fund, "id"));
        assertThat(post("/api/solutions", login("olle"), own)).hasStatus(HttpStatus.FORBIDDEN);
        var path = "/api/solutions/" + text(json(post("/api/solutions", login("fia"), own)), "id");

        assertThat(put(path, login("olle"), 1, own)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(put(path, login("erik"), 1, own)).hasStatus(HttpStatus.OK);
        assertThat(put(path, login("erik"), 2, SOLUTION.formatted(text(other, "id"))))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(put(path + "/adopters/" + java.util.UUID.randomUUID(), login("erik"), 2, "{\"name\": \"Vi\"}"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(step(path + "/retire", login("fia"), 2, "{\"reason\": \"MISTAKE\"}"))
                .hasStatus(HttpStatus.OK);
    }

    @Test
    void whoWasRemovedChangesNothingMore() {
        jdbc.sql("DELETE FROM membership WHERE subject = 'erik'").update();

        assertThat(put("/api/actors/" + text(fund, "id"), login("erik"), 1, ACTOR))
                .hasStatus(HttpStatus.FORBIDDEN);
    }
}
