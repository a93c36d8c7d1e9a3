package se.samlingsplats.directory.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import se.samlingsplats.directory.DirectoryServer;

class ReferenceApiTest extends DirectoryServer {

    @ParameterizedTest
    @CsvSource({
        "sectors, 8",
        "roles, 7",
        "levels, 6",
        "legal-forms, 15",
        "need-areas, 5",
        "support-types, 21",
        "stages, 5",
        "counties, 21",
        "municipalities, 290",
        "countries, 250",
        "sdgs, 186",
        "challenges, 26"
    })
    void eachListIsCompleteAndCacheable(String list, int size) {
        var shown = get("/api/reference/" + list, NOBODY);

        assertThat(json(shown).path("items").size()).isEqualTo(size);
        assertThat(shown.getResponse().getHeader("Cache-Control")).isEqualTo("max-age=3600, public");
        var tag = shown.getResponse().getHeader("ETag");
        assertThat(tag).isEqualTo('"' + text(json(shown), "version") + '"');
        assertThat(request(HttpMethod.GET, "/api/reference/" + list, NOBODY)
                        .header("If-None-Match", tag)
                        .exchange())
                .hasStatus(HttpStatus.NOT_MODIFIED);
    }

    @Test
    void theIndexNamesEachList() {
        var index = get("/api/reference", NOBODY);

        assertThat(json(index).path("lists").size()).isEqualTo(12);
        assertThat(index.getResponse().getHeader("Cache-Control")).isEqualTo("max-age=3600, public");
        assertThat(request(HttpMethod.GET, "/api/reference", NOBODY)
                        .header("If-None-Match", index.getResponse().getHeader("ETag"))
                        .exchange())
                .hasStatus(HttpStatus.NOT_MODIFIED);
        assertThat(get("/api/reference/planets", NOBODY)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void everyCodeButATargetHasBothLanguagesAndEveryReferenceLeadsSomewhere() {
        var reference = ReferenceData.load();
        for (var list : CodeList.values()) {
            for (var code : reference.published(list).items()) {
                if (code.goal() == null) {
                    assertThat(code.labels()).as(code.code()).containsOnlyKeys("sv", "en");
                } else {
                    assertThat(reference.has(CodeList.SDGS, code.goal())).isTrue();
                }
            }
        }
        for (var challenge : reference.published(CodeList.CHALLENGES).items()) {
            assertThat(challenge.descriptions()).as(challenge.code()).containsOnlyKeys("sv", "en");
            assertThat(challenge.sdgTargets()).as(challenge.code()).isNotEmpty();
            assertThat(reference.codes(CodeList.SDGS)).containsAll(challenge.sdgTargets());
        }
    }

    @Test
    void aMunicipalityLiesInItsCountyAndSomewhereInSweden() {
        var reference = ReferenceData.load();

        assertThat(reference.published(CodeList.MUNICIPALITIES).items()).allSatisfy(municipality -> {
            assertThat(municipality.county()).isEqualTo(ReferenceData.countyOf(municipality.code()));
            assertThat(reference.has(CodeList.COUNTIES, municipality.county())).isTrue();
            assertThat(municipality.centroid().lat()).isBetween(55.0, 69.5);
            assertThat(municipality.centroid().lon()).isBetween(10.5, 24.5);
        });
        assertThat(reference.centroidOf("1780")).isPresent();
        assertThat(reference.codesByLabel(CodeList.COUNTRIES))
                .containsEntry("Sverige", "SE")
                .containsEntry("Sweden", "SE");
    }
}
