package se.samlingsplats.directory.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** Files as they should not be: each is refused, or taken in part, with a sentence that helps. */
@ExtendWith(OutputCaptureExtension.class)
class ImportBadInputTest extends ImportServer {

    private static final String HEADER = "id,name,website,number,ended\n";
    private static final String HOSTILE = "<script>alert(1)</script>'; DROP TABLE actor; --";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"id\": 1}, {\"id\" 2}]                      | broken-file      | mend it and send the whole file",
                "[{\"id\": 1}                                   | broken-file      | breaks off",
                "{\"id\": 1}                                    | broken-file      | not well-formed",
                "[{\"id\": 1, \"id\": 2}]                       | broken-file      | not well-formed",
                "nothing at all                                 | broken-file      | not well-formed"
            })
    void brokenJsonFailsWithLineAndAdvice(String file, String code, String advice) {
        assertFailed(run(file, jsonProfile()), code, advice);
    }

    @Test
    void filesThatAreNoTextFailWithWhatTheyAreAndWhatToDo() throws IOException {
        var profile = csvProfile();
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("a.csv"));
            out.write(HEADER.getBytes(UTF_8));
        }
        var gzip = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(gzip)) {
            out.write(HEADER.getBytes(UTF_8));
        }

        assertFailed(run(zip.toByteArray(), profile, false), "zipped-file", "save the sheet as CSV");
        assertFailed(run(gzip.toByteArray(), profile, false), "zipped-file", "unpack it");
        assertFailed(run("%PDF-1.7".getBytes(UTF_8), profile, false), "not-text", "PDF");
        assertFailed(run(HEADER.getBytes(UTF_16), profile, false), "not-utf-8", "UTF-16");
        assertFailed(run((HEADER + "1,Åmål,,,").getBytes(ISO_8859_1), profile, false), "not-utf-8", "Latin-1");
        assertFailed(run((HEADER + "1,A\0,,,").getBytes(UTF_8), profile, false), "not-text", "zero byte");
        assertThat(history(profile)).isZero();
    }

    @Test
    void recordsWithoutEndAndDeepNestingFailWithoutBeingHeld() {
        var line = new byte[50_000_000];
        Arrays.fill(line, (byte) 'a');
        System.arraycopy(HEADER.getBytes(UTF_8), 0, line, 0, HEADER.length());

        assertFailed(run(line, csvProfile(), false), "record-too-large", "longer than");
        assertFailed(run("[".repeat(10_000), jsonProfile()), "record-too-large", "nested deeper");
    }

    @Test
    void theWrongColumnsOrSeparatorFailAtTheFirstLine() {
        var profile = csvProfile();

        assertFailed(run("id;name\n1;Alsters IF\n", profile), "columns-missing", "no column id");
        assertFailed(run("nummer,namn\n1,Alsters IF\n", profile), "columns-missing", "separated by ,");
    }

    @Test
    void aByteOrderMarkAndAHundredColumnsAreTolerated() {
        var more = IntStream.range(0, 95).mapToObj(i -> ",c" + i).collect(Collectors.joining());
        var profile = csvProfile();
        var run = run("\uFEFF" + HEADER.strip() + more + "\n1,Alsters IF" + ",".repeat(98) + "\n", profile);

        assertCounts(run, 1, 0, 0, 0);
        assertThat(problems(run)).isEmpty();
    }

    @Test
    void sqlHtmlAndFormulasAreTextWhereTextIsAllowedAndLeftOutElsewhere() {
        var formula = "=HYPERLINK(\"\"http://evil.example\"\",\"\"x\"\")";
        var columns = List.of(
                "name_en,description_sv,sector,sector_assumed,roles,level,legal_form,organisation_number".split(","));
        var rest = List.of("website,country,municipality,locality,lat,lon,sdg_targets".split(","));
        var hostile = "\"" + HOSTILE + "\",";
        var run = run(
                "id,name_sv," + String.join(",", columns) + "," + String.join(",", rest) + "\n" + HOSTILE + ",\""
                        + formula + "\"," + hostile.repeat(columns.size() + rest.size() - 1) + hostile.replace(",", "")
                        + "\n",
                "actors-csv");
        var actor = actor("CSV", HOSTILE);

        assertCounts(run, 1, 0, 0, 0);
        assertThat(actor.at("/names/sv").asString()).isEqualTo(formula.replace("\"\"", "\""));
        assertThat(actor.at("/descriptions/sv").asString()).isEqualTo(HOSTILE);
        assertThat(actor.path("slug").asString()).startsWith("hyperlink");
        assertThat(List.of(
                        "level", "legalForm", "organisationNumber", "website", "country", "municipality", "location"))
                .allSatisfy(field ->
                        assertThat(actor.path(field).isNull()).as(field).isTrue());
        assertThat(problems(run).toString()).doesNotContain("DROP TABLE").doesNotContain("<script>");
    }

    @Test
    void aSoleTradersDigitsStandNowhereWhereverTheFileHasThem(CapturedOutput output) {
        var profile = csvProfile();
        var run = run(
                HEADER + "1,Kalles Bygg,,640823-3234,\n6408233234,Kalles Bygg,,,\n3,Kalles Bygg 640823-3234,,,\n"
                        + "4,Kalles Bygg,https://kalle.example/640823-3234,16408233234,\n",
                profile);

        assertCounts(run, 2, 0, 0, 2);
        assertThat(codes(run))
                .contains("sole-trader-number", "personal-number", "name-missing", "invalid-organisation-number");
        assertThat(jdbc.sql("""
            SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
            """).query(String.class).list())
                .contains("actor", "history", "outbox", "import_problem", "import_source", "import_run")
                .allSatisfy(table -> assertThat(jdbc.sql("SELECT count(*) FROM " + table
                                        + " AS r WHERE CAST(r AS text) ~ '640823-?3234'")
                                .query(Long.class)
                                .single())
                        .as(table)
                        .isZero());
        assertThat(output.getAll()).doesNotContain("640823");
    }

    @Test
    void anUploadThatIsCutOffLeavesNoImport(CapturedOutput output) throws IOException {
        var before = runs();
        try (var socket = new Socket("localhost", port)) {
            var request = "POST /api/imports HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + CURATOR
                    + "\r\nContent-Type: multipart/form-data; boundary=edge\r\nContent-Length: 100000\r\n\r\n"
                    + "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n" + HEADER;
            socket.getOutputStream().write(request.getBytes(UTF_8));
            socket.shutdownOutput();
            socket.setSoTimeout(30_000);
            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 400")
                    .doesNotContain("Exception");
        }
        assertThat(runs()).isEqualTo(before);
        assertThat(output.getAll()).doesNotContain("Unexpected failure");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "5",
                "{\"identity\": [null]}",
                "{\"source\": null}",
                "{\"source\": {\"name\": \"a\\u0000b\", \"licence\": \"x\"}}",
                "{\"fields\": {\"names.sv\": null}}",
                "{\"fields\": {\"names.sv\": {\"from\": [null]}}}",
                "{\"fields\": {\"names.sv\": {\"as\": \"script\"}}}",
                "{\"fields\": \"all\"}",
                "{\"format\": \"xml\"}",
                "{\"separator\": \"\"}",
                "{\"separator\": \"\\\"\"}",
                "{\"lookups\": {\"l\": null}}",
                "{\"dissolvedWhen\": {\"everyDatePast\": [\"#key\"]}}",
                "{\"dissolvedWhen\": {\"everyDatePast\": [null], \"enough\": 0}}"
            })
    void aBadProfileIsRefusedWithReasons(String body) {
        var refusal = putProfile("bad", body);

        assertThat(refusal).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(json(refusal).path("code").asString()).isEqualTo("bad-import-profile");
        assertThat(json(refusal).path("errors")).isNotEmpty();
        assertThat(get("/api/import-profiles/bad", CURATOR)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void halvesOfCharactersAndZerosInJsonDoNotStopAnImport() {
        var profile = jsonProfile();
        var file = """
            [{"id": "a\\ud800", "name": "Vik\\u0000s IF"}, {"id": "b", "name": "\\udfff"}, "no object", null, 7]
            """;

        assertCounts(run(file, profile), 1, 0, 0, 4);
        assertCounts(run(file, profile), 0, 0, 1, 4);
        assertThat(actor(profile, "a").at("/names/sv").asString()).isEqualTo("Vik s IF");
    }

    @Test
    void anImportNeedsAFileAndAProfile() {
        var withoutFile = http.post()
                .uri("/api/imports")
                .multipart()
                .param("profile", "susy")
                .header("Authorization", CURATOR)
                .exchange();

        assertThat(withoutFile).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(json(withoutFile).path("code").asString()).isNotEmpty();
        assertThat(json(upload(new byte[1], "no\0name", false, CURATOR))
                        .path("code")
                        .asString())
                .isEqualTo("import-profile-not-found");
        assertThat(get("/api/imports/no-id", CURATOR).getResponse().getStatus()).isIn(400, 404);
    }

    private long runs() {
        return jdbc.sql("SELECT count(*) FROM import_run").query(Long.class).single();
    }

    private void assertFailed(JsonNode run, String code, String advice) {
        var last = problems(run).getLast();

        assertThat(run.path("state").asString()).isEqualTo("FAILED");
        assertThat(last.path("code").asString()).isEqualTo(code);
        assertThat(last.path("detail").asString()).contains(advice);
        assertThat(last.path("line").asLong()).isPositive();
    }

    private String jsonProfile() {
        var name = csvProfile();
        assertThat(putProfile(name, """
            {"name": "%s", "format": "json", "records": "list", "source": {"name": "%s", "licence": "CC0-1.0"},
             "identity": ["/id"], "fields": {"names.sv": {"from": ["/name"]}}}
            """.formatted(name, name))).hasStatusOk();
        return name;
    }
}
