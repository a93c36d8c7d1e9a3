package se.samlingsplats.directory.edition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samlingsplats.directory.DirectoryServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EditionApiTest extends DirectoryServer {

    private static final String TEXTS = """
            {"messages": [{"sv": "Tålmodigt kapital saknas mest.", "en": "Patient capital is lacking most."}],
             "method": {"sv": "Alla behov som gäller den dagen.\\n\\nAllvar sätts av redaktionen."}}""";
    private static final String WHY = """
            {"why": {"sv": "Därför"}}""";

    @BeforeEach
    void emptyShelf() {
        jdbc.sql("DELETE FROM edition").update();
        jdbc.sql("DELETE FROM need").update();
    }

    @Test
    void anEditionIsNumberedAndStaysAsItIs() {
        var need = need("Lån som får ta tid", 4);
        var first = published();
        put(
                self(need),
                CURATOR,
                1,
                ((ObjectNode) need.deepCopy()).put("severity", 1).toString());
        var second = published();

        assertThat(text(first, "label"))
                .isEqualTo("Behovsbild " + first.path("year").asInt() + ":1");
        assertThat(second.path("number").asInt()).isEqualTo(2);
        assertThat(json(get(self(first), NOBODY))).isEqualTo(first);
        assertThat(first.at("/figures/totals/severity").asInt()).isEqualTo(4);
        assertThat(json(get(self(first) + "/needs", NOBODY))
                        .at("/items/0/severity")
                        .asInt())
                .isEqualTo(4);
        assertThat(json(get("/api/editions/by-slug/" + text(second, "slug"), NOBODY)))
                .isEqualTo(second);
        assertThat(json(get("/api/editions?limit=1", NOBODY)).at("/items/0/id").asString())
                .isEqualTo(text(second, "id"));
        assertThat(text(first, "contentHash")).isNotEqualTo(text(second, "contentHash"));
    }

    @Test
    void aRepeatedPostWithItsKeyMakesOneEdition() {
        var first = keyed("edition-key-1");

        assertThat(json(keyed("edition-key-1"))).isEqualTo(json(first));
        assertThat(json(get("/api/editions", NOBODY)).path("items").size()).isEqualTo(1);
    }

    @Test
    void theTableHasALineForEachNeedAndNoFormula() {
        need("=HYPERLINK(\"x\"), å", 4);
        need("Lokaler", 2);
        var edition = published();

        var csv = get(file(edition, "CSV"), NOBODY);

        assertThat(csv).hasStatusOk();
        var lines = new String(csv.getResponse().getContentAsByteArray(), UTF_8)
                .lines()
                .toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("id,title,titleEn,needArea,");
        assertThat(lines.get(1)).contains(",\"'=HYPERLINK(\"\"x\"\"), å\",,FINANCING,");
        assertThat(csv.getResponse().getHeader("Content-Disposition"))
                .contains("behovsbild-" + text(edition, "slug") + ".csv");
    }

    @Test
    void thePdfIsTaggedInSwedishWithATitleAndEmbeddedLetters() throws IOException {
        need("Lån som får <ta> tid", 4);
        var edition = published();

        try (var pdf =
                Loader.loadPDF(get(file(edition, "PDF"), NOBODY).getResponse().getContentAsByteArray())) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getLanguage()).startsWith("sv");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(text(edition, "label"));
            var metadata = new String(catalog.getMetadata().toByteArray(), UTF_8);
            assertThat(metadata).containsPattern("pdfuaid:part(=\"1\"|>1<)").contains(text(edition, "label"));
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(
                            "Budskap",
                            "Tålmodigt kapital saknas mest.",
                            "Lån som får <ta> tid",
                            text(edition, "contentHash").substring(0, 20));
        }
    }

    @Test
    void whatIsTakenBackInANeedMakesANewRevisionAndTheOldFilesAreGone() throws IOException {
        var need = need("Lån till Frida", 4);
        var edition = published();
        need("Lokaler", 2);
        var untouched = published();
        jdbc.sql("DELETE FROM edition_need WHERE edition_id = ?::uuid AND need_id = ?::uuid")
                .params(text(untouched, "id"), text(need, "id"))
                .update();

        step(self(need) + "/redact", CURATOR, 1, """
                {"profile": {"titles": {"sv": "Lån"}, "needArea": "FINANCING", "severity": 4}}""");

        var revised = json(get(self(edition), NOBODY));
        assertThat(revised.path("revision").asInt()).isEqualTo(2);
        assertThat(revised.at("/errata/0/text/sv").asString()).contains("tagits bort");
        assertThat(revised.path("figures")).isEqualTo(edition.path("figures"));
        assertThat(json(get(self(untouched), NOBODY))).isEqualTo(untouched);
        for (var format : List.of("CSV", "PDF")) {
            assertThat(get(file(edition, format), NOBODY)).hasStatus(HttpStatus.GONE);
            assertThat(get(file(revised, format), NOBODY)).hasStatusOk();
        }
        assertThat(get(file(revised, "CSV"), NOBODY)).bodyText().contains("Lån").doesNotContain("Frida");
        try (var pdf =
                Loader.loadPDF(get(file(revised, "PDF"), NOBODY).getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Rättelser", "Lån")
                    .doesNotContain("Frida");
        }
        assertThat(jdbc.sql("SELECT count(*) FROM edition_need WHERE need::text LIKE '%Frida%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aCuratorTakesBackASentenceAndSaysWhy() {
        need("Lokaler", 2);
        var edition = published();
        var correction = """
                {"texts": {"messages": [{"sv": "Lokaler saknas."}], "method": {"sv": "Som förut."}},
                 "erratum": {"sv": "Ett budskap togs bort."}}""";

        var corrected = json(step(self(edition) + "/redact", CURATOR, 1, correction));

        assertThat(corrected.path("revision").asInt()).isEqualTo(2);
        assertThat(corrected.at("/messages/0/sv").asString()).isEqualTo("Lokaler saknas.");
        assertThat(step(self(edition) + "/redact", CURATOR, 1, correction)).hasStatus(HttpStatus.PRECONDITION_FAILED);
        var history = json(get(self(edition) + "/history", NOBODY)).path("items");
        assertThat(history.get(0).path("fact").asString()).isEqualTo("redacted");
        assertThat(history.get(1).path("state").isNull()).isTrue();
    }

    @Test
    void theDifferenceOfTwoEditionsSaysWhatWasAddedWhatChangedAndWhatIsGone() {
        var loan = need("Lån", 4);
        var rooms = need("Lokaler", 2);
        var law = need("Juridik", 3);
        need("Oförändrat", 1);
        var before = published();
        put(
                self(loan),
                CURATOR,
                1,
                ((ObjectNode) loan.deepCopy()).put("severity", 5).toString());
        step(self(rooms) + "/prioritise", CURATOR, 1, WHY);
        step(self(law) + "/retire", CURATOR, 1, "{\"because\": \"MISTAKE\", \"reason\": %s}".formatted(WHY));
        need("Nytt", 1);
        var after = published();

        var difference = json(get(self(before) + "/difference/" + text(after, "id"), NOBODY));

        assertThat(difference.path("counts")).isEqualTo(JsonMapper.shared().readTree("""
                {"added": 1, "gone": 1, "severityChanged": 1, "stateChanged": 1}"""));
        assertThat(difference.path("items").valueStream().map(EditionApiTest::told))
                .containsExactlyInAnyOrder(
                        "ADDED Nytt null-1 null-REPORTED",
                        "CHANGED Lån 4-5 REPORTED-REPORTED",
                        "CHANGED Lokaler 2-2 REPORTED-PRIORITISED",
                        "GONE Juridik 3-null REPORTED-RETIRED");
        assertThat(difference.at("/items/0/kind").asString()).isEqualTo("ADDED");
        assertThat(difference.at("/to/label").asString()).isEqualTo(text(after, "label"));
    }

    @Test
    void anEditionWithoutMessagesOrOfTomorrowIsRefusedAndUnknownFilesAreNotFound() {
        assertThat(post("/api/editions", CURATOR, "{\"texts\": {\"messages\": [], \"method\": {\"sv\": \"x\"}}}"))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(post("/api/editions", CURATOR, "{\"asOf\": \"2999-01-01\", \"texts\": " + TEXTS + "}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var edition = published();
        assertThat(get(self(edition) + "/revisions/7/pdf", NOBODY)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/api/editions/by-slug/1999-1", NOBODY)).hasStatus(HttpStatus.NOT_FOUND);
    }

    private JsonNode need(String title, int severity) {
        return json(
                post("/api/needs", CURATOR, """
                {"titles": {"sv": %s}, "needArea": "FINANCING", "supportTypes": ["LOAN"], "severity": %d}""".formatted(JsonMapper.shared().writeValueAsString(title), severity)));
    }

    private JsonNode published() {
        var made = post("/api/editions", CURATOR, "{\"texts\": " + TEXTS + "}");
        assertThat(made).hasStatus(HttpStatus.CREATED);
        return json(made);
    }

    private MvcTestResult keyed(String key) {
        return request(HttpMethod.POST, "/api/editions", CURATOR)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"texts\": " + TEXTS + "}")
                .exchange();
    }

    private static String told(JsonNode item) {
        return text(item, "kind") + " " + item.at("/titles/sv").asString() + " "
                + item.path("severityBefore") + "-" + item.path("severityAfter") + " "
                + item.path("stateBefore").asString("null") + "-"
                + item.path("stateAfter").asString("null");
    }

    private static String file(JsonNode edition, String format) {
        return edition.path("files")
                .valueStream()
                .filter(file -> text(file, "format").equals(format))
                .map(file -> text(file, "href"))
                .findFirst()
                .orElseThrow();
    }

    private static String self(JsonNode aggregate) {
        return (aggregate.has("label") ? "/api/editions/" : "/api/needs/") + text(aggregate, "id");
    }
}
