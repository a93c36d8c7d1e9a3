package se.samlingsplats.dialogue.message;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlingsplats.dialogue.recommendation.Api.body;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.samlingsplats.dialogue.Contract;
import se.samlingsplats.dialogue.ServiceTest;
import se.samlingsplats.dialogue.known.Organisations;
import se.samlingsplats.dialogue.recommendation.Api;
import se.samlingsplats.dialogue.recommendation.Api.Draft;

@ServiceTest
class WindowApiTest {

    private static final String WINDOW = """
            {"kind": "BUDGET", "titles": {"sv": "%s"}, "receivers": {"sv": "Regeringen"},
             "opensAt": "2026-01-01T00:00:00Z", "deadline": "%s", "recommendationIds": [%s], "messageIds": [%s]}""";

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aJointResponseHasOnlyWhatOrganisationsStandBehindInTheirOwnWords() {
        var organisations = new Organisations(jdbc);
        var anna = Api.curator(http);
        var eva = Api.member(http, "eva-" + UUID.randomUUID());
        var forum = organisations.ownedBy(eva.subject(), "Forum", "CIVIL_SOCIETY");
        var endorsed = new Draft(anna, forum, "").step("consult", "");
        var alone = new Draft(anna, forum, "").step("consult", "");
        eva.put(
                endorsed.path + "/endorsements/" + forum,
                null,
                "{\"textVersion\": 1, \"stance\": \"SUPPORTS\", \"mandate\": \"BOARD\", \"protocolReference\": \"§ 7\"}");
        var message = body(anna.post("/api/messages", null, """
                {"sentences": {"sv": "Små lån behöver en garanti."}, "figures": {"sv": "Sju av tio fick nej."},
                 "source": {"titles": {"sv": "Enkät"}, "url": "https://forum.example.org/enkat"}}""")).path("id").asString();
        assertThat(eva.put("/api/messages/" + message + "/endorsers/" + forum, null, ""))
                .hasStatusOk();

        var window = body(anna.post(
                        "/api/windows",
                        null,
                        WINDOW.formatted(
                                "Budget 2099",
                                "2099-09-01T00:00:00Z",
                                "\"" + endorsed.id() + "\", \"" + alone.id() + "\"",
                                "\"" + message + "\"")))
                .path("id")
                .asString();
        var response = body(anna.get("/api/windows/" + window + "/response"));

        assertThat(response.path("recommendations")).hasSize(1);
        assertThat(response.at("/recommendations/0/signatories/0/organisations/0/names/sv")
                        .asString())
                .isEqualTo("Forum");
        assertThat(response.at("/messages/0/endorsers/0/names/sv").asString()).isEqualTo("Forum");
        assertThat(eva.delete("/api/messages/" + message + "/endorsers/" + forum))
                .hasStatusOk();
        assertThat(body(anna.get("/api/windows/" + window + "/response")).path("messages"))
                .isEmpty();
    }

    @Test
    void aWindowThatHasExpiredIsNotAmongThoseThatAreShown() {
        var anna = Api.curator(http);
        var title = "Remiss " + UUID.randomUUID();
        anna.post("/api/windows", null, WINDOW.formatted(title + " gammal", "2026-02-01T00:00:00Z", "", ""));
        anna.post("/api/windows", null, WINDOW.formatted(title + " ny", "2098-02-01T00:00:00Z", "", ""));

        var shown = body(anna.get("/api/windows?limit=100")).toString();
        var all = body(anna.get("/api/windows?limit=100&expired=true")).toString();

        assertThat(shown).contains(title + " ny").doesNotContain(title + " gammal");
        assertThat(all).contains(title + " gammal");
        assertThat(anna.post("/api/windows", null, WINDOW.formatted(title, "2025-02-01T00:00:00Z", "", "")))
                .hasStatus(422);
    }

    @Test
    void aWindowLeavesAsAnEventWhenItIsNotedAndWhenItIsChanged() throws IOException {
        var anna = Api.curator(http);
        var window = body(anna.post("/api/windows", null, WINDOW.formatted("Remiss", "2098-02-01T00:00:00Z", "", "")));
        var path = "/api/windows/" + window.path("id").asString();
        assertThat(anna.put(path, 1L, WINDOW.formatted("Remiss om lån", "2098-02-01T00:00:00Z", "", "")))
                .hasStatusOk();

        var left = jdbc.sql(
                        "SELECT fact, state::text AS state FROM history WHERE leaves AND aggregate_id = ? ORDER BY version")
                .param(UUID.fromString(window.path("id").asString()))
                .query((row, number) -> List.of(row.getString("fact"), row.getString("state")))
                .list();
        assertThat(left).extracting(List::getFirst).containsExactly("opened", "revised");
        for (var event : left) {
            Contract.of("window", event.getFirst()).mustAllow(event.getLast());
        }
    }
}
