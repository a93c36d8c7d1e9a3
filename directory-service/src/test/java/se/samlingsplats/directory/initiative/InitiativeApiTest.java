package se.samlingsplats.directory.initiative;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import se.samlingsplats.directory.DirectoryServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class InitiativeApiTest extends DirectoryServer {

    private static final String ECOSYSTEM = JsonMapper.shared().writeValueAsString(Initiatives.ecosystem());

    @Test
    void aCuratorPublishesAnInitiativeThatEveryoneSees() {
        var initiative = json(post("/api/initiatives", CURATOR, ECOSYSTEM));

        var shown = json(get(self(initiative), NOBODY));
        assertThat(text(shown, "timeStatus")).isEqualTo("ENDED");
        assertThat(get(self(initiative), NOBODY)).bodyText().contains("\"percent\":100,");
        assertThat(shown.at("/fundings/0/amount/amount").asString()).isEqualTo("800000.00");
        assertThat(text(shown, "county")).isEqualTo("17");
        assertThat(get("/api/initiatives/by-slug/" + text(initiative, "slug"), NOBODY))
                .hasStatusOk();
        assertThat(json(get("/api/initiatives?limit=100", NOBODY)).toString()).contains(text(initiative, "id"));
    }

    @Test
    void whatWasReadCanBeSentBackWithOneChangeAndHistoryLeavesOutWhatAges() {
        var initiative = json(post("/api/initiatives", CURATOR, ECOSYSTEM));
        var body = ((ObjectNode) initiative.deepCopy()).put("goesOn", true);

        var revised = put(self(initiative), CURATOR, 1, body.toString());

        assertThat(revised).hasStatusOk();
        assertThat(text(json(revised), "timeStatus")).isEqualTo("OVERDUE");
        assertThat(put(self(initiative), CURATOR, 1, body.toString())).hasStatus(HttpStatus.PRECONDITION_FAILED);
        var history = json(get(self(initiative) + "/history", NOBODY)).path("items");
        assertThat(history.size()).isEqualTo(2);
        assertThat(history.get(0).path("state").has("timeStatus")).isFalse();
    }

    @Test
    void aRenamedInitiativeRedirectsAndARetiredOneIsGone() {
        var initiative = json(post("/api/initiatives", CURATOR, ECOSYSTEM));
        var body = (ObjectNode) initiative.deepCopy();
        body.putObject("titles").put("sv", "Nytt namn på satsningen");
        put(self(initiative), CURATOR, 1, body.toString());

        assertThat(get("/api/initiatives/by-slug/" + text(initiative, "slug"), NOBODY))
                .hasStatus(HttpStatus.PERMANENT_REDIRECT);
        assertThat(step(self(initiative) + "/retire", CURATOR, 2, "{\"reason\": \"MISTAKE\"}"))
                .hasStatusOk();
        assertThat(get(self(initiative), NOBODY)).hasStatus(HttpStatus.GONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /fundings/0/amount/amount   | "800 000"       | valid        | /fundings/0/amount
                    /fundings/0/amount/amount   | "1.005"         | valid        | /fundings/0/amount
                    /fundings/0/amount/amount   | "-1"            | valid        | /fundings/0/amount
                    /fundings/0/amount/amount   | 800000          | wrong-type   | /fundings/0/amount/amount
                    /fundings/0/amount/currency | "KRONOR"        | valid        | /fundings/0/amount
                    /fundings/0/funder/name     | ""              | plain-text   | /fundings/0/funder/name
                    /planned/from               | "oktober 2021"  | wrong-type   | /planned/from
                    /planned/from               | "2024-01"       | ends-before-start | /planned/to
                    /sdgTargets/0               | "99"            | known-code   | /sdgTargets/0
                    /municipality               | "0000"          | known-code   | /municipality
                    /county                     | "01"            | wrong-county | /county
                    /lead/name                  | null            | not-null     | /lead/name
                    /followUp/links/0/url       | "javascript:x"  | web-address  | /followUp/links/0/url
                    /goesOn                     | "yes"           | wrong-type   | /goesOn
                    """)
    void aFieldThatIsWrongIsNamedWithAReason(String path, String value, String code, String pointer) {
        var refused = post("/api/initiatives", CURATOR, with(path, value));

        assertThat(refused).hasStatus4xxClientError();
        assertThat(text(json(refused).path("errors").get(0), "code")).isEqualTo(code);
        assertThat(text(json(refused).path("errors").get(0), "pointer")).isEqualTo(pointer);
    }

    @Test
    void membersAndVisitorsChangeNothing() {
        assertThat(post("/api/initiatives", MEMBER, ECOSYSTEM)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post("/api/initiatives", NOBODY, ECOSYSTEM)).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(get("/api/initiatives/" + InitiativeId.next(), NOBODY)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/api/initiatives?cursor=abc", NOBODY)).hasStatus(HttpStatus.BAD_REQUEST);
    }

    private static String with(String path, String value) {
        var body = JsonMapper.shared().readTree(ECOSYSTEM);
        var end = path.lastIndexOf('/');
        var parent = body.at(path.substring(0, end));
        var name = path.substring(end + 1);
        var node = JsonMapper.shared().readTree(value);
        if (parent instanceof ObjectNode object) {
            object.set(name, node);
        } else {
            parent.asArray().set(Integer.parseInt(name), node);
        }
        return body.toString();
    }

    private static String self(JsonNode initiative) {
        return "/api/initiatives/" + text(initiative, "id");
    }
}
