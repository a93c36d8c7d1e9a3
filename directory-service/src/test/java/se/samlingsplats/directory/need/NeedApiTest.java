package se.samlingsplats.directory.need;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samlingsplats.directory.DirectoryServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class NeedApiTest extends DirectoryServer {

    private static final String FORGOTTEN = "01959e2c-7a00-7000-8000-00000000ffff";
    private static final String PATIENCE = JsonMapper.shared().writeValueAsString(Needs.patience());
    private static final String WHY = """
            {"organisation": {"name": "Region Norrstrand"}, "why": {"sv": "Störst i enkäten"}}""";

    @Test
    void aCuratorPublishesANeedThatEveryoneSees() {
        var need = published();

        var shown = json(get(self(need), NOBODY));
        assertThat(shown).isEqualTo(need);
        assertThat(text(shown, "validFrom")).isEqualTo("2025-09-01");
        assertThat(shown.path("claim").asBoolean()).isFalse();
        assertThat(shown.at("/evidence/0/responseRate").asString()).isEqualTo("0.62");
        assertThat(get("/api/needs/by-slug/" + text(need, "slug"), NOBODY)).hasStatusOk();
        assertThat(json(get("/api/needs?limit=100", NOBODY)).toString()).contains(text(need, "id"));
    }

    @Test
    void aRepeatedPostWithItsKeyMakesOneNeed() {
        var first = keyed("need-key-1", PATIENCE);
        var again = keyed("need-key-1", PATIENCE);

        assertThat(json(again)).isEqualTo(json(first));
        assertThat(keyed("need-key-1", with("/severity", "1"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void whatWasReadCanBeSentBackWithOneChangeAndAStaleChangeIsRefused() {
        var need = published();
        var body = ((ObjectNode) need.deepCopy()).put("severity", 2);

        assertThat(put(self(need), CURATOR, 1, body.toString())).hasStatusOk();
        assertThat(put(self(need), CURATOR, 1, body.toString())).hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(json(get(self(need) + "/history", NOBODY))
                        .at("/items/0/state/severity")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void organisationsOfTwoSectorsCorroborateByTheNamesTheDirectoryHas() {
        var need = published();
        var town = actor("Strandby kommun", "PUBLIC_MUNICIPALITY");
        var union = actor("Strandby fackförening", "CIVIL_SOCIETY");

        corroborate(need, town, 1, 4);
        var both = json(corroborate(need, union, 2, 5));

        assertThat(both.path("corroborated").asBoolean()).isTrue();
        assertThat(both.at("/corroborations/1/name").asString()).isEqualTo("Strandby fackförening");
        var withdrawn = request(HttpMethod.DELETE, corroboration(need, town), CURATOR)
                .header("If-Match", "\"3\"")
                .exchange();
        assertThat(json(withdrawn).path("corroborated").asBoolean()).isFalse();
        assertThat(corroborate(need, FORGOTTEN, 4, 5)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(corroborate(need, union, 4, 6)).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void aNeedGoesThroughItsStatesAndARetiredOneIsGone() {
        var need = published();

        assertThat(step(self(need) + "/confirm", CURATOR, 1, "")).hasStatusOk();
        assertThat(step(self(need) + "/prioritise", CURATOR, 2, WHY)).hasStatusOk();
        assertThat(step(self(need) + "/prioritise", CURATOR, 3, "{\"why\": {}}"))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(step(self(need) + "/address", CURATOR, 3, "{\"reason\": %s}".formatted(WHY)))
                .hasStatusOk();
        assertThat(step(self(need) + "/confirm", CURATOR, 4, "")).hasStatus(HttpStatus.CONFLICT);
        assertThat(step(
                        self(need) + "/retire",
                        CURATOR,
                        4,
                        "{\"because\": \"MISTAKE\", \"reason\": %s}".formatted(WHY)))
                .hasStatusOk();
        assertThat(get(self(need), NOBODY)).hasStatus(HttpStatus.GONE);
        assertThat(json(get(self(need), CURATOR)).path("decisions").size()).isEqualTo(4);
    }

    @Test
    void whatIsTakenBackStandsNowhereInTheService() {
        var secret = "Frida Andersson i Strandby";
        var need = json(post("/api/needs", CURATOR, with("/titles/sv", "\"Lån till " + secret + "\"")));
        put(self(need), CURATOR, 1, with("/titles/sv", "\"Stöd till " + secret + "\""));

        var redacted = step(self(need) + "/redact", CURATOR, 2, "{\"profile\": %s}".formatted(PATIENCE));

        assertThat(redacted).hasStatusOk();
        var history = json(get(self(need) + "/history", NOBODY)).path("items");
        assertThat(history.get(0).path("fact").asString()).isEqualTo("redacted");
        assertThat(history.get(1).path("state").isNull()).isTrue();
        assertThat(get("/api/needs/by-slug/" + text(need, "slug"), NOBODY)).hasStatus(HttpStatus.NOT_FOUND);
        for (var table : new String[] {"need", "need_version", "need_slug", "history"}) {
            assertThat(jdbc.sql("SELECT count(*) FROM " + table + " t WHERE t::text ~* 'frida.andersson'")
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /titles                     | {}                 | localized      | /titles
                    /needArea                   | "MONEY"            | known-code     | /needArea
                    /supportTypes/0             | "CHARITY"          | known-code     | /supportTypes/0
                    /severity                   | 6                  | max            | /severity
                    /severity                   | "4"                | wrong-type     | /severity
                    /severity                   | null               | not-null       | /severity
                    /counties/0                 | null               | not-null       | /counties/0
                    /national                   | true               | national-with-counties | /counties
                    /validTo                    | "2024-01-01"       | valid-backwards | /validTo
                    /validTo                    | "i fjol"           | wrong-type     | /validTo
                    /evidence/0/source          | ""                 | plain-text     | /evidence/0/source
                    /evidence/0/url             | "javascript:x"     | web-address    | /evidence/0/url
                    /evidence/0/n               | -1                 | positive       | /evidence/0/n
                    /evidence/0/responseRate    | 62                 | decimal-max    | /evidence/0/responseRate
                    /evidence/0/collectedTo     | "2025-08-01"       | evidence-backwards | /evidence/0/collectedTo
                    /evidence/0/collectedTo     | "2999-01-01"       | evidence-in-future | /evidence/0/collectedTo
                    """)
    void aFieldThatIsWrongIsNamedWithAReason(String path, String value, String code, String pointer) {
        var refused = post("/api/needs", CURATOR, with(path, value));

        assertThat(refused).hasStatus4xxClientError();
        assertThat(text(json(refused).path("errors").get(0), "code")).isEqualTo(code);
        assertThat(text(json(refused).path("errors").get(0), "pointer")).isEqualTo(pointer);
    }

    private JsonNode published() {
        return json(post("/api/needs", CURATOR, PATIENCE));
    }

    private MvcTestResult keyed(String key, String body) {
        return request(HttpMethod.POST, "/api/needs", CURATOR)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private String actor(String name, String sector) {
        var actor = json(post(
                "/api/actors", CURATOR, "{\"names\": {\"sv\": \"%s\"}, \"sector\": \"%s\"}".formatted(name, sector)));
        return text(actor, "id");
    }

    private MvcTestResult corroborate(JsonNode need, String actor, long version, int severity) {
        return put(corroboration(need, actor), CURATOR, version, "{\"severity\": " + severity + "}");
    }

    private static String corroboration(JsonNode need, String actor) {
        return self(need) + "/corroborations/" + actor;
    }

    private static String with(String path, String value) {
        var body = JsonMapper.shared().readTree(PATIENCE);
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

    private static String self(JsonNode need) {
        return "/api/needs/" + text(need, "id");
    }
}
