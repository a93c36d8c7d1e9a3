package se.samlingsplats.directory.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlingsplats.directory.actor.Actors.FORUM;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samlingsplats.directory.DirectoryServer;
import se.samlingsplats.web.Page;
import se.samlingsplats.web.Paging;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@ExtendWith(OutputCaptureExtension.class)
class BadInputTest extends DirectoryServer {

    private static final String SOLE_TRADER = "811218-9876";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    nickname            | "Forumet"                              | unknown-field | /nickname
                    names               | "Forumet"                              | wrong-type    | /names
                    names               | {}                                     | localized     | /names
                    names               | null                                   | not-null      | /names
                    names               | {"sv": "  "}                           | localized     | /names
                    names               | {"<b>": "Forumet"}                     | localized     | /names
                    names               | {"sv": "For\\u0000um"}                  | wrong-type    | /names/sv
                    names               | {"sv": "For\\ud800um"}                  | wrong-type    | /names/sv
                    sector              | "FUNDER"                               | known-code    | /sector
                    sector              | 7                                      | wrong-type    | /sector
                    roles               | ["KING"]                               | known-code    | /roles/0
                    roles               | "NETWORK"                              | wrong-type    | /roles
                    legalForm           | "GMBH"                                 | known-code    | /legalForm
                    country             | "Sverige"                              | known-code    | /country
                    municipality        | "9999"                                 | known-code    | /municipality
                    municipality        | 1780                                   | wrong-type    | /municipality
                    locality            | ""                                     | plain-text    | /locality
                    location            | {"lat": 99, "lon": 13}                 | decimal-max   | /location/lat
                    location            | {"lat": 59}                            | not-null      | /location/lon
                    location            | {"lat": "norr", "lon": 13}             | wrong-type    | /location/lat
                    sdgTargets          | ["18"]                                 | known-code    | /sdgTargets/0
                    website             | "javascript:alert(1)"                  | web-address   | /website
                    website             | "http://localhost/"                    | web-address   | /website
                    website             | "https://127.0.0.1/"                   | web-address   | /website
                    website             | "https://user:secret@example.org/"     | web-address   | /website
                    website             | "not an address"                       | web-address   | /website
                    organisationNumber  | "802001-0009"                          | invalid-organisation-number | /organisationNumber
                    organisationNumber  | "abc"                                  | invalid-organisation-number | /organisationNumber
                    """)
    void aFieldThatIsWrongIsNamedWithAReason(String field, String value, String code, String pointer) {
        var refused = post("/api/actors", CURATOR, with(field, value));

        assertThat(refused).hasStatus(HttpStatus.BAD_REQUEST).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        var error = json(refused).path("errors").get(0);
        assertThat(text(error, "code")).isEqualTo(code);
        assertThat(text(error, "pointer")).isEqualTo(pointer);
        assertThat(json(refused).toString()).doesNotContain("Exception", "tools.jackson");
    }

    @Test
    void tooLongTextsAreRefused() {
        assertThat(refusal(with("names", "{\"sv\": \"" + "x".repeat(201) + "\"}")))
                .isEqualTo("localized");
        assertThat(refusal(with("descriptions", "{\"sv\": \"" + "x".repeat(4_001) + "\"}")))
                .isEqualTo("localized");
        assertThat(refusal(with("website", "\"https://example.org/" + "x".repeat(500) + "\"")))
                .isEqualTo("web-address");
        assertThat(refusal(with("locality", "\"" + "x".repeat(201) + "\""))).isEqualTo("plain-text");
    }

    @Test
    void aMunicipalityAbroadIsRefused() {
        assertThat(post("/api/actors", CURATOR, with("country", "\"NO\"")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("municipality-abroad");
    }

    @Test
    void aSoleTradersNumberIsRefusedAndItsDigitsStandNowhere(CapturedOutput output) {
        var before = count("idempotency_key");
        var refused = request(HttpMethod.POST, "/api/actors", CURATOR)
                .header("Idempotency-Key", "sole-trader")
                .contentType(MediaType.APPLICATION_JSON)
                .content(with("organisationNumber", '"' + SOLE_TRADER + '"'))
                .exchange();
        var actor = json(post("/api/actors", CURATOR, FORUM));
        var body = ((ObjectNode) actor.deepCopy()).put("organisationNumber", SOLE_TRADER);
        var revision = put("/api/actors/" + text(actor, "id"), CURATOR, 1, body.toString());

        for (var each : new MvcTestResult[] {refused, revision}) {
            assertThat(each).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            assertThat(text(json(each), "code")).isEqualTo("sole-trader-number");
            assertThat(json(each).toString()).doesNotContain("811218", "9876");
        }
        assertThat(output.getAll()).doesNotContain("811218-9876", "8112189876");
        assertThat(count("idempotency_key")).isEqualTo(before);
        for (var table : new String[] {"actor", "history", "outbox", "outbox_parked", "idempotency_key"}) {
            assertThat(everythingIn(table)).doesNotContain("811218-9876", "8112189876");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"names\": {\"sv\": \"x\"}", "not json", "[]", "\"text\"", "\u0000"})
    void brokenJsonIsRefused(String body) {
        assertThat(post("/api/actors", CURATOR, body)).hasStatus(HttpStatus.BAD_REQUEST);
        var actor = json(post("/api/actors", CURATOR, FORUM));
        assertThat(put("/api/actors/" + text(actor, "id"), CURATOR, 1, body)).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void tenThousandLevelsOfNestingAreRefused() {
        var deep = "[".repeat(10_000) + "]".repeat(10_000);
        var actor = json(post("/api/actors", CURATOR, FORUM));

        for (var body : new String[] {deep, "{\"names\": " + deep + "}", "{\"nickname\": " + deep + "}"}) {
            assertThat(post("/api/actors", CURATOR, body)).hasStatus(HttpStatus.BAD_REQUEST);
            assertThat(put("/api/actors/" + text(actor, "id"), CURATOR, 1, body))
                    .hasStatus(HttpStatus.BAD_REQUEST);
        }
    }

    @Test
    void sqlAndHtmlAreStoredAsHarmlessText() {
        var nasty = "'); DROP TABLE actor; -- <script>alert(1)</script> ${jndi:ldap://x} %00";
        var body = (ObjectNode) JsonMapper.shared().readTree(FORUM);
        body.putObject("names").put("sv", nasty);
        body.putObject("descriptions").put("sv", nasty).put("en", nasty);
        body.put("locality", nasty);
        body.putObject("registryIds").put("GB-CHC", nasty);

        var actor = json(post("/api/actors", CURATOR, body.toString()));

        for (var path : new String[] {"/names/sv", "/descriptions/en", "/locality", "/registryIds/GB-CHC"}) {
            assertThat(actor.at(path).asString()).isEqualTo(nasty);
        }
        assertThat(text(actor, "slug")).matches("[a-z0-9-]+");
        assertThat(get("/api/actors/by-slug/%27)%20DROP%20TABLE%20actor", CURATOR))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedAlsoWhenItsLengthIsNotAnnounced() throws Exception {
        var large = with("locality", "\"" + "x".repeat(300_000) + "\"");
        assertThat(post("/api/actors", CURATOR, large)).hasStatus(HttpStatus.CONTENT_TOO_LARGE);

        var chunked = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/actors"))
                .header("Authorization", CURATOR)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8))))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(chunked, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("body-too-large");
        }
    }

    /** Its checksum is no secret: whoever can read it can make one. */
    @ParameterizedTest
    @ValueSource(strings = {"actors", "offers", "solutions"})
    void aCursorMadeUpWithATimeBeyondAllTimesIsRefused(String list) {
        var madeUp = Page.of(
                        List.of("last", "more"),
                        new Paging(1, List.of()),
                        last -> List.of("+999999999-12-31T23:59:59Z", new UUID(0, 1).toString()))
                .next();

        assertThat(get("/api/" + list + "?cursor=" + madeUp, NOBODY))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("invalid-cursor");
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, invalid-limit", "limit=101, invalid-limit", "limit=99999999999, invalid-limit",
        "limit=-1, invalid-limit", "limit=ten, invalid-limit", "cursor=abc, invalid-cursor",
        "cursor=%00, invalid-cursor", "updatedSince=yesterday, invalid-parameter"
    })
    void aListIsAskedForProperly(String query, String code) {
        assertThat(get("/api/actors?" + query, NOBODY))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo(code);
    }

    @Test
    void aCursorThatWasTamperedWithIsRefused() {
        for (var number = 0; number < 2; number++) {
            post("/api/actors", CURATOR, FORUM);
        }
        var cursor = text(json(get("/api/actors?limit=1", NOBODY)), "next");
        var tampered = cursor.substring(0, cursor.length() - 4) + "AAAA";

        assertThat(get("/api/actors?limit=1&cursor=" + cursor, NOBODY)).hasStatusOk();
        assertThat(get("/api/actors?limit=1&cursor=" + tampered, NOBODY)).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(get(
                        "/api/actors/" + text(json(post("/api/actors", CURATOR, FORUM)), "id") + "/history?cursor="
                                + cursor,
                        CURATOR))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    private String refusal(String body) {
        return text(json(post("/api/actors", CURATOR, body)).path("errors").get(0), "code");
    }

    private static String with(String field, String value) {
        var body = (ObjectNode) JsonMapper.shared().readTree(FORUM);
        return body.<JsonNode>deepCopy()
                .asObject()
                .set(field, JsonMapper.shared().getNodeFactory().stringNode("@"))
                .toString()
                .replace("\"@\"", value);
    }

    private long count(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }

    private String everythingIn(String table) {
        return String.join(
                "\n",
                jdbc.sql("SELECT t::text FROM " + table + " t")
                        .query(String.class)
                        .list());
    }
}
