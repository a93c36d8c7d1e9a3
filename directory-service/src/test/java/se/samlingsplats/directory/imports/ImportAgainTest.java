package se.samlingsplats.directory.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** What holds from one import of a source to the next. */
class ImportAgainTest extends ImportServer {

    private static final String HEADER = "id,name,website,number,ended\n";

    @Test
    void equalFilesGiveEqualWarnings() {
        var profile = csvProfile();
        var userInfo = "https://me:secret@viks.example";
        var file = HEADER + "1,Viks IF," + userInfo + ",,\n2,Alsters IF,no address,8020010009,\n3,Ölme IF,,,\n";
        var first = run(file, profile);
        var id = actor(profile, "3").path("id").asString();
        step("/api/actors/" + id + "/retire", CURATOR, 1, "{\"reason\": \"DUPLICATE\"}");
        var second = run(file, profile);
        var third = run(file, profile);

        assertThat(said(first)).hasSize(3);
        assertThat(said(second)).hasSize(4).containsAll(said(first)).contains("4 3 actor-retired");
        assertThat(said(third)).isEqualTo(said(second));
        assertThat(third.path("warnings").asLong()).isEqualTo(4);
        assertCounts(third, 0, 0, 3, 0);
        assertThat(jdbc.sql("SELECT string_agg(CAST(fields AS text), '') FROM import_source WHERE source = ?")
                        .param(profile)
                        .query(String.class)
                        .single())
                .contains("Viks IF")
                .doesNotContain("secret");
    }

    @Test
    void rowsThatAreRenamedToOneNameAndANewOneGetAnAddressEach() {
        var profile = csvProfile();
        run(HEADER + "1,Första,,,\n2,Andra,,,\n", profile);
        var run = run(HEADER + "1,Samma namn,,,\n2,Samma namn,,,\n3,Samma namn,,,\n", profile);

        assertCounts(run, 1, 2, 0, 0);
        assertThat(List.of(slug(profile, "1"), slug(profile, "2"), slug(profile, "3")))
                .doesNotHaveDuplicates()
                .allSatisfy(slug -> assertThat(slug).startsWith("samma-namn"));
        assertThat(actor(profile, "1").path("aliases").toString()).contains("forsta");
    }

    @Test
    void aMergedRecordGoesOnAsTheOneThatStaysAndIsNeverRevived() {
        var profile = csvProfile();
        run(HEADER + "1,Alsters IF,https://alster.example,,\n2,Alster IF,,,\n", profile);
        var gone = actor(profile, "1");
        var stays = actor(profile, "2");
        merge(gone, stays);

        var same = run(HEADER + "1,Alsters IF,https://alster.example,,\n2,Alster IF,,,\n", profile);
        var both = run(HEADER + "1,Alsters IF,https://alsterif.example,,\n2,Alster idrottsförening,,,\n", profile);

        assertCounts(same, 0, 0, 2, 0);
        assertCounts(both, 0, 2, 0, 0);
        assertThat(codes(both)).isEmpty();
        var now = json(get("/api/actors/" + stays.path("id").asString(), NOBODY));
        assertThat(now.at("/names/sv").asString("")).isEqualTo("Alster idrottsförening");
        assertThat(now.path("website").asString("")).isEqualTo("https://alsterif.example");
        assertThat(now.path("sources")).hasSize(2);
        assertThat(get("/api/actors/" + gone.path("id").asString(), NOBODY)).hasStatus(HttpStatus.PERMANENT_REDIRECT);
        assertThat(jdbc.sql("SELECT count(*) FROM actor_source WHERE source_name = ? AND actor_id = ?::uuid")
                        .params(profile, stays.path("id").asString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whenTheMergeIsUndoneEachRecordIsItsOwnActorAgain() {
        var profile = csvProfile();
        run(HEADER + "1,Viken ett,,,\n2,Viken två,,,\n", profile);
        var gone = actor(profile, "1");
        merge(gone, actor(profile, "2"));
        assertThat(step("/api/actors/" + gone.path("id").asString() + "/unmerge", CURATOR, 2, ""))
                .hasStatusOk();

        var run = run(HEADER + "1,Viken noll,,,\n2,Viken två,,,\n", profile);

        assertCounts(run, 0, 1, 1, 0);
        assertThat(actor(profile, "1").at("/names/sv").asString("")).isEqualTo("Viken noll");
        assertThat(actor(profile, "2").at("/names/sv").asString("")).isEqualTo("Viken två");
    }

    private void merge(JsonNode gone, JsonNode stays) {
        assertThat(step("/api/actors/" + gone.path("id").asString() + "/merge", CURATOR, 1, """
                {"into": "%s", "intoVersion": 1, "reason": "ENTERED_TWICE"}""".formatted(
                                stays.path("id").asString())))
                .hasStatusOk();
    }

    @Test
    void aNameThatComesBackGetsItsFormerAddressBack() {
        var profile = csvProfile();
        run(HEADER + "1,Klubben som byter namn,,,\n", profile);
        var before = slug(profile, "1");
        run(HEADER + "1,Klubben under annat namn,,,\n", profile);
        run(HEADER + "1,Klubben som byter namn,,,\n", profile);

        assertThat(slug(profile, "1")).isEqualTo(before);
    }

    @Test
    void twoImportsOfOneSourceAtOnceDoEachRowOnce() {
        var profile = csvProfile();
        var file = (HEADER
                        + IntStream.range(0, 1_000)
                                .mapToObj(i -> i + ",Klubb " + i + ",,,")
                                .collect(Collectors.joining("\n")))
                .getBytes(UTF_8);
        var one = started(file, profile, false);
        var other = started(file, profile, false);
        awaitEnd(one);
        awaitEnd(other);

        assertCounts(state(one), 1_000, 0, 0, 0);
        assertCounts(state(other), 0, 0, 1_000, 0);
        assertThat(history(profile)).isEqualTo(1_000);
    }

    @Test
    void aRehearsalMeetsARowAgainHoweverFarApart() {
        var rows =
                IntStream.range(0, 600).mapToObj(i -> i + ",Klubb " + i + ",,,").collect(Collectors.joining("\n"));
        var run = run((HEADER + rows + "\n0,Igen,,,\n").getBytes(UTF_8), csvProfile(), true);

        assertCounts(run, 600, 0, 0, 1);
        assertThat(said(run)).containsExactly("602 601 duplicate-identity");
    }

    @Test
    void aRowThatLosesItsNameIsRefusedAndItsActorKept() {
        var profile = csvProfile();
        run(HEADER + "1,Viks IF,,,\n", profile);
        var run = run(HEADER + "1,,https://vik.example,,\n", profile);

        assertCounts(run, 0, 0, 0, 1);
        assertThat(run.path("vanished").asLong()).isZero();
        assertThat(actor(profile, "1").at("/names/sv").asString()).isEqualTo("Viks IF");
    }

    @Test
    void problemsAreReadPageByPage() {
        var run = run(HEADER + "1,A,x y,,\n2,B,x y,,\n3,C,x y,,\n", csvProfile());
        var address = "/api/imports/" + run.path("id").asString() + "/problems";
        var first = json(get(address + "?limit=2", CURATOR));
        var second = json(get(address + "?limit=2&cursor=" + first.path("next").asString(), CURATOR));

        assertThat(first.path("items").size()).isEqualTo(2);
        assertThat(second.path("items").size()).isEqualTo(1);
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(second.at("/items/0").toString()).isEqualTo("""
            {"line":4,"record":3,"pointer":"/website","code":"not-a-web-address",\
            "detail":"The value is not one web address; left out","severity":"WARNING"}\
            """);
        assertThat(get(address + "?cursor=tampered", CURATOR)).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(get(address + "?limit=100000", CURATOR)).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(get(address, MEMBER)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void theExampleOnThePageAboutOurCsvIsTakenInWithoutARemark() throws IOException {
        var page = Files.readString(Path.of("..", "docs", "actors-csv.md"));
        var example = page.substring(page.indexOf("```csv\n") + 7, page.lastIndexOf("```"));
        var run = run(example, "actors-csv");

        assertThat(run.path("state").asString()).isEqualTo("DONE");
        assertThat(run.path("read").asLong())
                .isEqualTo(example.lines().count() - 1)
                .isPositive();
        assertThat(run.path("rejected").asLong()).isZero();
        assertThat(problems(run).stream()
                        .filter(p -> !p.path("code").asString().equals("vanished"))
                        .toList())
                .isEmpty();
        assertThat(example.lines().findFirst().orElse("").split(","))
                .allSatisfy(column -> assertThat(page).contains("`" + column + "`"));
    }

    private String slug(String source, String externalId) {
        return actor(source, externalId).path("slug").asString();
    }

    private List<String> said(JsonNode run) {
        return problems(run).stream()
                .map(p -> p.path("line").asLong() + " " + p.path("record").asLong() + " "
                        + p.path("code").asString())
                .sorted()
                .toList();
    }
}
