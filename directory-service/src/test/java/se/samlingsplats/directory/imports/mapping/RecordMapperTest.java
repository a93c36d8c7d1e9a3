package se.samlingsplats.directory.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samlingsplats.web.FieldError;
import tools.jackson.databind.json.JsonMapper;

class RecordMapperTest {

    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
    private static final String NAME = "\"names.sv\": {\"from\": [\"/name\", \"/old/name\"]}";

    @Test
    void theFirstPlaceWithAValueWinsAlsoInsideLists() {
        assertThat(field("names.sv", NAME, "{\"name\": \"  \", \"old\": [{\"x\": 1}, {\"name\": \" Alster \\n IF\"}]}"))
                .isEqualTo("\"Alster IF\"");
    }

    @Test
    void shoutedNamesAreCalmedAndOthersLeftAlone() {
        var rule = "\"names.sv\": {\"from\": [\"/name\"], \"casing\": \"sentence\", \"properNouns\": [\"Umeå\"]}";

        assertThat(field("names.sv", rule, "{\"name\": \"FÖRVALTNINGSRÄTTEN I UMEÅ\"}"))
                .isEqualTo("\"Förvaltningsrätten i Umeå\"");
        assertThat(field("names.sv", rule, "{\"name\": \"MSB i Umeå\"}")).isEqualTo("\"MSB i Umeå\"");
    }

    @Test
    void aValueThatTheTableLacksIsLeftOutWithAWarningThatDoesNotRepeatIt() {
        var rules = NAME + ", \"country\": {\"from\": [\"/land\"], \"lookup\": \"l\"}";
        var record = map(rules, "{\"name\": \"Alster\", \"land\": \"Atlantis\"}");

        assertThat(record.fields()).doesNotContainKey("country");
        assertThat(record.findings())
                .extracting(Finding::pointer, Finding::code, Finding::severity)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("/land", "unknown-value", Finding.Severity.WARNING));
        assertThat(record.findings().toString()).doesNotContain("Atlantis");
        assertThat(field("country", rules, "{\"name\": \"Alster\", \"land\": \"ÖSterreich \"}"))
                .isEqualTo("\"AT\"");
    }

    @Test
    void aSoleTradersNumberGoesNoFurther() {
        var record = map(
                NAME + ", \"organisationNumber\": {\"from\": [\"/nr\"], \"as\": \"organisation-number\"}",
                "{\"name\": \"Alster\", \"nr\": \"640823-3234\"}");

        assertThat(record.findings()).extracting(Finding::code).containsExactly("sole-trader-number");
        assertThat(record.toString()).doesNotContain("640823").doesNotContain("3234");
    }

    @Test
    void webAddressesAreMendedOrLeftOut() {
        var rules = NAME + ", \"website\": {\"from\": [\"/web\"], \"as\": \"url\"}";

        assertThat(field("website", rules, "{\"name\": \"A\", \"web\": \"www.alster.se\"}"))
                .isEqualTo("\"https://www.alster.se\"");
        for (var bad : List.of("update6", "www.http://x.at/", "Essbare Stadt", "-", "http://a.se; http://b.se")) {
            var record = map(rules, "{\"name\": \"A\", \"web\": \"" + bad + "\"}");
            assertThat(record.fields()).as(bad).doesNotContainKey("website");
            assertThat(record.isRefused()).isFalse();
        }
    }

    @Test
    void onlyARecordWithoutNameOrIdentityIsRefused() {
        assertThat(map(NAME, "{\"x\": 1}").findings()).extracting(Finding::code).containsExactly("name-missing");
        assertThat(map(NAME, "{\"name\": \"" + "a".repeat(201) + "\"}").isRefused())
                .isTrue();
        assertThat(new RecordMapper(profile(NAME), TODAY)
                        .map(null, JsonMapper.shared().readTree("{\"name\": \"A\"}"))
                        .isRefused())
                .isTrue();
    }

    @Test
    void aRecordHasEndedWhenEveryEntryOfOnePlaceHas() {
        assertThat(map(NAME, "{\"name\": \"A\", \"sfs\": {\"end\": \"2008-01-01T00:00:00\"}}")
                        .dissolved())
                .isTrue();
        assertThat(map(NAME, "{\"name\": \"A\", \"esv\": {\"end\": \"2025\"}}").dissolved())
                .isTrue();
        assertThat(map(NAME, "{\"name\": \"A\", \"sfs\": {\"end\": \"2027-01-01\"}}")
                        .dissolved())
                .isFalse();
        var half = map(NAME, "{\"name\": \"A\", \"sfs\": [{\"end\": \"1991-07-01\"}, {\"end\": null}]}");
        assertThat(half.dissolved()).isFalse();
        assertThat(half.findings()).extracting(Finding::code).containsExactly("ended-in-part");
    }

    @Test
    void aRecordThatMorePlacesKnowAsLivingHasNotEndedUnlessEnoughSaySo() {
        var outvoted = map(NAME, "{\"name\": \"A\", \"sfs\": {\"end\": \"2008-01-01\"}, \"esv\": {}, \"scb\": {}}");
        var lagging = map(
                NAME,
                "{\"name\": \"A\", \"sfs\": {\"end\": \"2026-01-01\"}, \"esv\": {\"end\": 2025}, \"scb\": {}, "
                        + "\"wd\": {}, \"stkt\": {}}");
        var even = map(NAME, "{\"name\": \"A\", \"esv\": {\"end\": 2000}, \"wd\": {}}");

        assertThat(outvoted.dissolved()).isFalse();
        assertThat(outvoted.findings()).extracting(Finding::code).containsExactly("ended-in-part");
        assertThat(lagging.dissolved()).isTrue();
        assertThat(even.dissolved()).isTrue();
        assertThat(even.findings()).isEmpty();
    }

    @Test
    void aPersonalNumberIsNeitherAnIdentityNorPartOfAText() {
        for (var key : List.of("6408233234", "640823-3234", "196408233234", "firma 640823 3234")) {
            var record = new RecordMapper(profile(NAME), TODAY)
                    .map(key, JsonMapper.shared().readTree("{\"name\": \"A\"}"));
            assertThat(record.externalId()).as(key).isNull();
            assertThat(record.findings()).extracting(Finding::code).containsExactly("personal-number");
            assertThat(record.toString()).doesNotContain("640823");
        }
        for (var key : List.of("6408233235", "2021005489", "640823", "16640823-32341")) {
            assertThat(new RecordMapper(profile(NAME), TODAY)
                            .map(key, JsonMapper.shared().readTree("{\"name\": \"A\"}"))
                            .externalId())
                    .isEqualTo(key);
        }
        assertThat(field("names.sv", NAME, "{\"name\": \"Kalle 640823-3234\", \"old\": {\"name\": \"Kalles bygg\"}}"))
                .isEqualTo("\"Kalles bygg\"");
        assertThat(field("names.sv", NAME, "{\"name\": \"Ring 070123-4567\"}")).isEqualTo("\"Ring 070123-4567\"");
    }

    @Test
    void aBadProfileIsNamedWithPointers() {
        var errors = ProfileCheck.errorsOf(JsonMapper.shared().readValue("""
            {"name": "X", "fields": {"shoeSize": {"from": ["/a"]}, "country": {"from": ["a"], "lookup": "z"}}}
            """, ImportProfile.class));

        assertThat(errors)
                .extracting(FieldError::pointer)
                .contains(
                        "/name",
                        "/source/name",
                        "/identity",
                        "/fields",
                        "/fields/shoeSize",
                        "/fields/country/from/0",
                        "/fields/country/lookup");
    }

    private static String field(String field, String rules, String record) {
        return String.valueOf(map(rules, record).fields().get(field));
    }

    private static MappedRecord map(String rules, String record) {
        return new RecordMapper(profile(rules), TODAY)
                .map("key", JsonMapper.shared().readTree(record));
    }

    private static ImportProfile profile(String rules) {
        return JsonMapper.shared().readValue("""
            {"name": "p", "source": {"name": "s", "licence": "CC0-1.0"}, "identity": ["#key"],
             "lookups": {"l": {"Österreich": "AT"}}, "fields": {%s},
             "dissolvedWhen": {"everyDatePast": ["/sfs/end", "/esv/end", "/wd/end", "/scb/end", "/stkt/end"],
                               "enough": 2}}
            """.formatted(rules), ImportProfile.class);
    }
}
