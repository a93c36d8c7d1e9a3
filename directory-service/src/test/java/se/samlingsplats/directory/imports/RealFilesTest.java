package se.samlingsplats.directory.imports;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** The two real files, with the figures that were counted in them by other means. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RealFilesTest extends ImportServer {

    private static final String AGENCIES = "Myndighetsdata (Civic Tech Sweden)";
    private static final String INITIATIVES = "SUSY / TransforMap";

    @Test
    @Order(1)
    void allAgenciesAreTakenIn() throws IOException {
        var run = run(real("dir-se-authorities/merged.json"), "se-authorities", false);

        assertThat(run.path("state").asString()).isEqualTo("DONE");
        assertThat(run.path("read").asLong()).isEqualTo(984);
        assertThat(run.path("total").asLong()).isEqualTo(984);
        assertCounts(run, 984, 0, 0, 0);
        assertThat(byCode(run))
                .isEqualTo(Map.of("ended-in-part", 44L, "invalid-organisation-number", 3L, "web-address-mended", 36L));
        assertThat(count(AGENCIES, "status = 'DISSOLVED'"))
                .as("452 have an end somewhere; 44 of them live on, see docs/decisions/0040")
                .isEqualTo(408);
        assertThat(count(AGENCIES, "organisation_number = '2021002742'")).isEqualTo(81);
        assertThat(count(AGENCIES, "organisation_number IS NULL")).isEqualTo(479);
        assertThat(count(AGENCIES, "assured_at IS NULL AND published_at IS NOT NULL"))
                .isEqualTo(984);
    }

    @Test
    @Order(2)
    void anAgencyIsShownUnderItsNameInBothLanguages() throws IOException {
        real("dir-se-authorities/merged.json");
        var board = actor(AGENCIES, "Allmänna reklamationsnämnden");

        assertThat(board.path("names").toString()).isEqualTo("""
            {"en":"National Board for Consumer Disputes","sv":"Allmänna reklamationsnämnden"}\
            """);
        assertThat(board.path("organisationNumber").asString()).isEqualTo("2021003625");
        assertThat(board.path("municipality").asString()).isEqualTo("0180");
        assertThat(board.path("locality").asString()).isEqualTo("Stockholm");
        assertThat(board.path("sector").asString()).isEqualTo("PUBLIC_STATE");
        assertThat(actor(AGENCIES, "FÖRVALTNINGSRÄTTEN I HÄRNÖSAND")
                        .path("names")
                        .path("sv")
                        .asString())
                .isEqualTo("Förvaltningsrätten i Härnösand");
    }

    @Test
    @Order(2)
    void anAgencyThatLivesOnIsNotShownAsEndedBecauseAnOrdinanceOfItsEnded() throws IOException {
        real("dir-se-authorities/merged.json");

        assertThat(List.of(
                        "Polismyndigheten",
                        "Arbetsförmedlingen",
                        "Försvarshögskolan",
                        "Länsstyrelsen i Norrbottens län",
                        "Valmyndigheten",
                        "Gentekniknämnden"))
                .allSatisfy(
                        name -> assertThat(actor(AGENCIES, name).path("status").asString())
                                .isEqualTo("PUBLISHED"));
        assertThat(List.of("Statens medieråd", "Statens konstråd", "Birgittaskolan, Örebro", "Statskontoret (gamla)"))
                .allSatisfy(
                        name -> assertThat(actor(AGENCIES, name).path("status").asString())
                                .isEqualTo("DISSOLVED"));
    }

    @Test
    @Order(3)
    void theSameFileAgainChangesNothingAndSendsNothing() throws IOException {
        var file = real("dir-se-authorities/merged.json");
        var before = history(AGENCIES);
        var run = run(file, "se-authorities", false);

        assertCounts(run, 0, 0, 984, 0);
        assertThat(history(AGENCIES)).isEqualTo(before);
    }

    @Test
    @Order(4)
    void allInitiativesAreTakenIn() throws IOException {
        var run = run(real("dir-susy-social-economy/susy-initiatives.geojson"), "susy", false);

        assertCounts(run, 1794, 0, 0, 0);
        assertThat(run.path("total").asLong()).isEqualTo(1794);
        assertThat(byCode(run).get("missing")).as("rows without a country").isEqualTo(76);
        assertThat(count(INITIATIVES, "country IS NULL")).isEqualTo(76);
        assertThat(count(INITIATIVES, "country = 'GB'")).isEqualTo(500);
        assertThat(count(INITIATIVES, "country = 'IM'")).isEqualTo(1);
        assertThat(count(INITIATIVES, "sector_assumed")).isEqualTo(1794);
        assertThat(count(INITIATIVES, "latitude IS NOT NULL")).isEqualTo(1794);
        assertThat(noUrls(run)).as("196 without a scheme, 7 that are several").isEqualTo(203);
    }

    @Test
    @Order(5)
    void theSameFileAgainGivesTheSameWarnings() throws IOException {
        run(real("dir-se-authorities/merged.json"), "se-authorities", false);
        run(real("dir-susy-social-economy/susy-initiatives.geojson"), "susy", false);

        for (var profile : List.of("se-authorities", "susy")) {
            var reports = jdbc.sql("""
                SELECT string_agg(concat_ws(' ', record, line, pointer, code, severity), ', '
                                  ORDER BY record, pointer, code)
                  FROM import_run JOIN import_problem ON run_id = id WHERE profile = ? GROUP BY id
                """).param(profile).query(String.class).list();
            assertThat(reports).as(profile).hasSizeGreaterThan(1).containsOnly(reports.getFirst());
        }
    }

    /** The two columns of one row count once. */
    private long noUrls(JsonNode run) {
        return problems(run).stream()
                .filter(p -> p.path("code").asString().contains("web-address"))
                .map(p -> p.path("record").asLong())
                .distinct()
                .count();
    }

    private Map<String, Long> byCode(JsonNode run) {
        return codes(run).stream().collect(groupingBy(code -> code, counting()));
    }

    private long count(String source, String condition) {
        return jdbc.sql("SELECT count(*) FROM actor JOIN import_source ON actor_id = id WHERE source = ? AND "
                        + condition)
                .param(source)
                .query(Long.class)
                .single();
    }

    private static byte[] real(String name) throws IOException {
        var shared = Path.of(System.getProperty("samlingsplats.shared", "../../shared"), "data", name);
        assumeTrue(Files.exists(shared), "the real files are not beside this repository");
        return Files.readAllBytes(shared);
    }
}
