package se.samlingsplats.directory.needspicture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import se.samlingsplats.directory.DirectoryServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PictureApiTest extends DirectoryServer {

    private static final String WHY = """
            {"why": {"sv": "Därför"}}""";

    @BeforeEach
    void noNeedsYet() {
        jdbc.sql("DELETE FROM need").update();
    }

    @Test
    void aNeedCountsOnceInAllAndOnceInEachOfItsCells() {
        need("Lån", "FINANCING", 4, "\"supportTypes\": [\"LOAN\", \"GUARANTEE\", \"LOAN\"]");
        need("Bidrag", "FINANCING", 2, "\"supportTypes\": [\"LOAN\"]," + since("2025-01-01"));
        need("Okänt", "SKILLS", 1, "\"supportTypes\": []");

        var picture = picture("");

        assertThat(picture.at("/figures/totals")).isEqualTo(count(3, 7, 0, 2));
        assertThat(cells(picture))
                .containsExactly(
                        "FINANCING GUARANTEE " + count(1, 4, 0, 1),
                        "FINANCING LOAN " + count(2, 6, 0, 1),
                        "SKILLS null " + count(1, 1, 0, 1));
        assertThat(titles(picture)).containsExactly("Lån", "Bidrag", "Okänt");
    }

    @Test
    void aNeedIsThereFromItsEvidenceUntilItIsMetOnAnyDayThatIsAskedFor() {
        var need = need("Lån", "FINANCING", 4, since("2025-01-01"));
        step(self(need) + "/address", CURATOR, 1, "{\"on\": \"2025-06-30\", \"reason\": %s}".formatted(WHY));

        assertThat(titles(picture("asOf=2024-12-31"))).isEmpty();
        assertThat(titles(picture("asOf=2025-01-01"))).containsExactly("Lån");
        assertThat(titles(picture("asOf=2025-06-30"))).containsExactly("Lån");
        assertThat(titles(picture("asOf=2025-07-01"))).isEmpty();
    }

    @Test
    void thePictureOfATimeShowsWhatWasKnownThen() {
        var need = need("Lån", "FINANCING", 4, since("2025-01-01"));
        var first = picture("");
        put(
                self(need),
                CURATOR,
                1,
                ((ObjectNode) need.deepCopy()).put("severity", 1).toString());
        step(self(need) + "/retire", CURATOR, 2, "{\"because\": \"MISTAKE\", \"reason\": %s}".formatted(WHY));

        assertThat(titles(picture(""))).isEmpty();
        var then = picture("recordedAsOf=" + text(first, "recordedAsOf") + "&asOf=" + text(first, "asOf"));
        assertThat(then).isEqualTo(first);
        assertThat(titles(picture("recordedAsOf=" + recordedAt(need, 2)))).containsExactly("Lån");
        assertThat(picture("recordedAsOf=" + recordedAt(need, 2))
                        .at("/figures/totals/severity")
                        .asInt())
                .isEqualTo(1);
        assertThat(titles(picture("recordedAsOf=2001-01-01T00:00:00Z"))).isEmpty();
    }

    @Test
    void whatWasTakenBackIsInNoPictureOfThePast() {
        var need = need("Lån till Frida", "FINANCING", 4, since("2025-01-01"));
        var before = text(picture(""), "recordedAsOf");
        var profile = JsonMapper.shared()
                .readTree("{\"titles\": {\"sv\": \"Lån\"}, \"needArea\": \"FINANCING\", \"severity\": 4}");

        step(self(need) + "/redact", CURATOR, 1, "{\"profile\": %s}".formatted(profile));

        var then = get("/api/needs/picture?asOf=2025-06-01&recordedAsOf=" + before, NOBODY);
        assertThat(titles(json(then))).containsExactly("Lån");
        assertThat(then).bodyText().doesNotContain("Frida", "frida");
    }

    @Test
    void aFilterNarrowsFiguresAndNeedsAndANationalNeedIsInEveryCounty() {
        need("Jämtland", "FINANCING", 3, "\"counties\": [\"23\"], \"supportTypes\": [\"LOAN\", \"GRANT\"]");
        need("Skåne", "FINANCING", 3, "\"counties\": [\"12\"], \"stages\": [\"PILOT\"]");
        need("Hela landet", "SKILLS", 5, "\"national\": true, \"challenges\": [\"FOOD_WASTE\"]");

        assertThat(titles(picture("county=23"))).containsExactly("Hela landet", "Jämtland");
        assertThat(picture("county=23").at("/figures/totals/needs").asInt()).isEqualTo(2);
        assertThat(cells(picture("supportType=LOAN"))).containsExactly("FINANCING LOAN " + count(1, 3, 0, 1));
        assertThat(titles(picture("stage=PILOT&needArea=FINANCING"))).containsExactly("Skåne");
        assertThat(titles(picture("challenge=FOOD_WASTE"))).containsExactly("Hela landet");
    }

    @Test
    void pagesGoOnInTheSamePictureWhateverIsRecordedMeanwhile() {
        for (var i = 0; i < 5; i++) {
            need("Behov " + i, "FINANCING", 1 + i % 2, since("2025-01-01"));
        }
        var seen = new ArrayList<String>();
        var page = picture("limit=2&asOf=2025-02-01");
        while (true) {
            seen.addAll(titles(page));
            assertThat(page.at("/figures/totals/needs").asInt()).isEqualTo(5);
            if (page.path("next").isNull()) {
                break;
            }
            need("Nytt behov", "FINANCING", 1, since("2025-01-01"));
            page = picture("limit=2&cursor=" + text(page, "next"));
        }

        assertThat(seen).containsExactly("Behov 1", "Behov 3", "Behov 0", "Behov 2", "Behov 4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asOf=igår",
                "asOf=%2B999999999-12-31",
                "recordedAsOf=2025-01-01",
                "needArea=MONEY",
                "county=99",
                "limit=0",
                "cursor=abc"
            })
    void aQuestionThatMeansNothingIsRefused(String query) {
        assertThat(get("/api/needs/picture?" + query, NOBODY)).hasStatus(HttpStatus.BAD_REQUEST);
    }

    private JsonNode need(String title, String area, int severity, String more) {
        return json(post("/api/needs", CURATOR, """
                {"titles": {"sv": "%s"}, "needArea": "%s", "severity": %d, %s}""".formatted(title, area, severity, more)));
    }

    private static String since(String day) {
        return """
                "evidence": [{"kind": "REPORT", "source": "En rapport", "collectedFrom": "%s"}]""".formatted(day);
    }

    private JsonNode picture(String query) {
        var answer = get("/api/needs/picture?" + query, NOBODY);
        assertThat(answer).hasStatusOk();
        return json(answer);
    }

    private String recordedAt(JsonNode need, int version) {
        return json(get(self(need) + "/history", CURATOR))
                .path("items")
                .valueStream()
                .filter(entry -> entry.path("version").asInt() == version)
                .map(entry -> text(entry, "at"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> titles(JsonNode picture) {
        return picture.path("items")
                .valueStream()
                .map(item -> item.at("/titles/sv").asString())
                .toList();
    }

    private static List<String> cells(JsonNode picture) {
        return picture.at("/figures/cells")
                .valueStream()
                .map(cell -> text(cell, "needArea") + " "
                        + (cell.path("supportType").isNull() ? "null" : text(cell, "supportType")) + " "
                        + cell.path("count"))
                .toList();
    }

    private static JsonNode count(int needs, int severity, int corroborated, int claims) {
        return JsonMapper.shared()
                .readTree("{\"needs\": %d, \"severity\": %d, \"corroborated\": %d, \"claims\": %d}"
                        .formatted(needs, severity, corroborated, claims));
    }

    private static String self(JsonNode need) {
        return "/api/needs/" + text(need, "id");
    }
}
