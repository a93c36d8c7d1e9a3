package se.samlingsplats.directory.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

class ImportApiTest extends ImportServer {

    private static final String HEADER = "id,name,website,number,ended\n";
    private static final String CLUBS = HEADER
            + "1,Norrstrands roddklubb,www.norrstrand.example,,\n"
            + "2,Alsters IF,https://alster.example,8020010008,\n"
            + "3,Viks hembygdsförening,,,2019-05-01\n";

    @Test
    void aFileBecomesActorsThatArePublishedAndNotAssured() {
        var profile = csvProfile();
        var run = run(CLUBS, profile);

        assertThat(run.path("state").asString()).isEqualTo("DONE");
        assertThat(run.path("total").asLong()).isEqualTo(3);
        assertCounts(run, 3, 0, 0, 0);
        var club = actor(profile, "2");
        assertThat(club.path("status").asString()).isEqualTo("PUBLISHED");
        assertThat(club.path("assuredAt").isNull()).isTrue();
        assertThat(club.path("sectorAssumed").asBoolean()).isTrue();
        assertThat(club.path("sources").path(0).path("externalId").asString()).isEqualTo("2");
        assertThat(club.path("sources").path(0).path("licence").asString()).isEqualTo("CC0-1.0");
        assertThat(actor(profile, "3").path("status").asString()).isEqualTo("DISSOLVED");
        assertThat(history(profile)).isEqualTo(3);
    }

    @Test
    void theSameFileAgainChangesNothingAndSendsNothing() {
        var profile = csvProfile();
        run(CLUBS, profile);
        var run = run(CLUBS, profile);

        assertCounts(run, 0, 0, 3, 0);
        assertThat(history(profile)).isEqualTo(3);
    }

    @Test
    void aRehearsalComputesAllAndWritesNothing() {
        var profile = csvProfile();
        var run = run((CLUBS + "3,Twice,,,\n").getBytes(UTF_8), profile, true);

        assertThat(run.path("dryRun").asBoolean()).isTrue();
        assertCounts(run, 3, 0, 0, 1);
        assertThat(codes(run)).contains("web-address-mended", "duplicate-identity");
        assertThat(jdbc.sql("SELECT count(*) FROM actor_source WHERE source_name = ?")
                        .param(profile)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("SELECT count(*) FROM import_source WHERE source = ?")
                        .param(profile)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("SELECT count(*) FROM import_rehearsal")
                        .query(Long.class)
                        .single())
                .isZero();
        assertCounts(run(CLUBS, profile), 3, 0, 0, 0);
        assertThat(run((HEADER + "1,Ny,,,\n").getBytes(UTF_8), profile, true)
                        .path("vanished")
                        .asLong())
                .isEqualTo(2);
        assertThat(actor(profile, "1").path("version").asLong()).isEqualTo(1);
    }

    @Test
    void whatTheSourceChangedIsAppliedAndWhatItDroppedIsEmptied() {
        var profile = csvProfile();
        run(CLUBS, profile);
        var run = run(
                CLUBS.replace("Norrstrands roddklubb", "Norrstrands nya roddklubb")
                        .replace("https://alster.example", ""),
                profile);

        assertCounts(run, 0, 2, 1, 0);
        assertThat(actor(profile, "1").path("names").path("sv").asString()).isEqualTo("Norrstrands nya roddklubb");
        assertThat(actor(profile, "1").path("slug").asString()).startsWith("norrstrands-nya-roddklubb");
        assertThat(actor(profile, "2").path("website").isNull()).isTrue();
        assertThat(history(profile)).isEqualTo(5);
    }

    @Test
    void aFieldThatAPersonEditedBecomesAConflictAndThePersonsValueStays() {
        var profile = csvProfile();
        run(CLUBS, profile);
        var club = actor(profile, "2");
        var address = "/api/actors/" + club.path("id").asString();
        var edited = JSON.readTree("""
            {"names": {"sv": "Alsters IF"}, "sector": "CIVIL_SOCIETY", "country": "SE",
             "website": "https://person.example"}\
            """).toString();
        assertThat(put(address, CURATOR, 1, edited)).hasStatusOk();

        assertCounts(run(CLUBS, profile), 0, 0, 3, 0);
        var run = run(CLUBS.replace("https://alster.example", "https://source.example"), profile);

        assertThat(run.path("conflicts").asLong()).isEqualTo(1);
        assertCounts(run, 0, 0, 3, 0);
        assertThat(problems(run).stream()
                        .filter(p -> p.path("severity").asString().equals("CONFLICT"))
                        .map(p -> p.path("code").asString()
                                + p.path("pointer").asString()
                                + p.path("line").asLong())
                        .toList())
                .containsExactly("edited-since/website3");
        assertThat(problems(run).toString()).doesNotContain("source.example");
        assertThat(actor(profile, "2").path("website").asString()).isEqualTo("https://person.example");
    }

    @Test
    void aRetiredActorIsNeverRevived() {
        var profile = csvProfile();
        run(CLUBS, profile);
        var id = actor(profile, "1").path("id").asString();
        assertThat(step("/api/actors/" + id + "/retire", CURATOR, 1, "{\"reason\": \"DUPLICATE\"}"))
                .hasStatusOk();
        var run = run(CLUBS.replace("roddklubb", "segelklubb"), profile);

        assertCounts(run, 0, 0, 3, 0);
        assertThat(codes(run)).contains("actor-retired");
        assertThat(jdbc.sql("SELECT status FROM actor WHERE id = CAST(? AS uuid)")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("RETIRED");
    }

    @Test
    void aRowThatVanishedIsReportedAndKept() {
        var profile = csvProfile();
        run(CLUBS, profile);
        var run = run(HEADER + "1,Norrstrands roddklubb,www.norrstrand.example,,\n", profile);

        assertThat(run.path("vanished").asLong()).isEqualTo(2);
        assertThat(codes(run)).filteredOn("vanished"::equals).hasSize(2);
        assertThat(actor(profile, "2").path("status").asString()).isEqualTo("PUBLISHED");
    }

    @Test
    void onlyNameAndIdentityRefuseARowAndNothingRefusedIsRepeated() {
        var profile = csvProfile();
        var run = run(
                HEADER + "1,,https://a.example,,\n,Nameless id,,,\n3,Enskild firma,not a url,640823-3234,\n3,Again,,,\n"
                        + "5,\"<script>alert(1)</script>'; DROP TABLE actor;--\",,802001-0009,\n",
                profile);

        assertCounts(run, 2, 0, 0, 3);
        assertThat(codes(run))
                .containsExactlyInAnyOrder(
                        "name-missing",
                        "identity-missing",
                        "not-a-web-address",
                        "sole-trader-number",
                        "duplicate-identity",
                        "invalid-organisation-number");
        assertThat(problems(run).toString()).doesNotContain("640823").doesNotContain("not a url");
        assertThat(jdbc.sql("SELECT count(*) FROM history WHERE CAST(state AS text) LIKE '%640823%'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(actor(profile, "5").path("names").path("sv").asString()).contains("DROP TABLE");
    }

    @Test
    void aFileThatBreaksOffKeepsWhatStoodBeforeAndIsDoneByTheNextUpload() {
        var profile = csvProfile();
        var run = run(CLUBS + "4,\"Breaks off\n", profile);

        assertThat(run.path("state").asString()).isEqualTo("FAILED");
        assertCounts(run, 3, 0, 0, 0);
        var last = problems(run).getLast();
        assertThat(last.path("code").asString()).isEqualTo("broken-file");
        assertThat(last.path("line").asLong()).isGreaterThanOrEqualTo(5);
        assertThat(last.path("record").asLong()).isEqualTo(4);
        assertCounts(run(CLUBS + "4,Hel,,,\n", profile), 1, 0, 3, 0);
    }

    @Test
    void latin1AnnouncedAsUtf8FailsWithLineAndAdvice() {
        var run = run(CLUBS.getBytes(ISO_8859_1), csvProfile(), false);

        assertThat(run.path("state").asString()).isEqualTo("FAILED");
        assertThat(problems(run).getLast().path("line").asLong()).isEqualTo(4);
        assertThat(problems(run).getLast().path("detail").asString()).contains("save the file as UTF-8");
    }

    @Test
    void uploadsAreRefusedWithStableCodes() {
        var profile = csvProfile();

        assertThat(upload(new byte[0], profile, false, CURATOR)).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(json(upload(new byte[0], profile, false, CURATOR))
                        .path("code")
                        .asString())
                .isEqualTo("empty-file");
        assertThat(json(upload(new byte[1], "nobody", false, CURATOR))
                        .path("code")
                        .asString())
                .isEqualTo("import-profile-not-found");
        assertThat(upload(new byte[1], profile, false, MEMBER)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(upload(new byte[1], profile, false, NOBODY)).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(get("/api/imports/0190aaaa-0000-7000-8000-000000000000", CURATOR))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/api/imports?cursor=tampered", CURATOR)).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(get("/api/imports", MEMBER)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aBadProfileIsRefusedWithAPointerAndAGoodOneBecomesANewVersion() {
        var name = csvProfile();
        var bad = putProfile(name, "{\"name\": \"" + name + "\", \"fields\": {\"shoeSize\": {\"from\": [\"x\"]}}}");
        var unknown = putProfile(name, "{\"name\": \"" + name + "\", \"script\": \"rm\"}");
        var before = json(get("/api/import-profiles/" + name, CURATOR));
        var changed = before.path("profile").toString().replace("CC0-1.0", "CC-BY-4.0");

        assertThat(bad).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(json(bad).path("errors").toString()).contains("/fields/shoeSize");
        assertThat(json(unknown).path("errors").path(0).path("pointer").asString())
                .isEqualTo("/script");
        assertThat(json(putProfile(name, changed)).path("version").asLong())
                .isEqualTo(before.path("version").asLong() + 1);
        assertThat(request(HttpMethod.PUT, "/api/import-profiles/" + name, CURATOR)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(changed)
                        .exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(json(get("/api/import-profiles", OPERATOR)).toString())
                .contains("se-authorities", "susy", "actors-csv", "starter");
    }

    @Test
    void ourOwnCsvIsReadAsItsPageSays() {
        var run = run("""
            id,name_sv,name_en,description_sv,sector,roles,level,legal_form,organisation_number,website,country,municipality,locality,lat,lon,sdg_targets,challenges
            alster-if,Alsters idrottsförening,,Fotboll för alla,Civilsamhälle,NETWORK|FUNDER,LOCAL,IDEELL_FORENING,802001-0008,https://alster.example,SE,1780,Karlstad,59.4,13.6,3|11.3,PHYSICAL_INACTIVITY|INTEGRATION
            okand,Okänd,,,Hemlig,JUGGLER,GALACTIC,,,,XX,9999,,,,99,BOREDOM
            """, "actors-csv");

        assertCounts(run, 2, 0, 0, 0);
        var club = actor("CSV", "alster-if");
        assertThat(club.path("sector").asString()).isEqualTo("CIVIL_SOCIETY");
        assertThat(club.path("roles").toString()).isEqualTo("[\"NETWORK\",\"FUNDER\"]");
        assertThat(club.path("location").path("lat").asDouble()).isEqualTo(59.4);
        assertThat(club.path("municipality").asString()).isEqualTo("1780");
        assertThat(club.path("challenges").toString()).isEqualTo("[\"PHYSICAL_INACTIVITY\",\"INTEGRATION\"]");
        assertThat(actor("CSV", "okand").path("sector").asString()).isEqualTo("OTHER");
        assertThat(codes(run)).contains("unknown-value", "not-valid").doesNotContain("identity-missing");
    }

    @Test
    void theStarterDataIsTakenInWhole() throws IOException {
        var file = Objects.requireNonNull(getClass().getResourceAsStream("/starter/actors.json"))
                .readAllBytes();
        var run = run(file, "starter", false);

        assertThat(run.path("created").asLong()).isGreaterThan(20);
        assertThat(problems(run)).isEmpty();
        assertThat(actor("Samlingsplats startdata", "se-forum")
                        .path("assuredAt")
                        .isNull())
                .isTrue();
        assertThat(run(file, "starter", false).path("unchanged").asLong())
                .isEqualTo(run.path("created").asLong());
    }

    @Test
    void anImportThatIsOverCanNotBeCancelled() {
        var run = run(CLUBS, csvProfile());

        assertThat(post("/api/imports/" + run.path("id").asString() + "/cancel", CURATOR, "{}"))
                .hasStatus(HttpStatus.CONFLICT);
    }
}
