package se.samlingsplats.directory.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samlingsplats.directory.DirectoryServer;
import se.samlingsplats.web.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Uploads files and waits for what becomes of them. Each test has a profile, and so a source, of its own. */
abstract class ImportServer extends DirectoryServer {

    static final String OPERATOR = TestTokens.bearer("olle", "operator");
    static final JsonMapper JSON = JsonMapper.shared();

    /** A profile for CSV with columns id, name, website, number, ended. */
    String csvProfile() {
        var name = "test-" + UUID.randomUUID();
        assertThat(putProfile(name, """
            {"name": "%s", "format": "csv", "source": {"name": "%s", "licence": "CC0-1.0"}, "identity": ["/id"],
             "fields": {"names.sv": {"from": ["/name"]}, "website": {"from": ["/website"], "as": "url"},
                        "organisationNumber": {"from": ["/number"], "as": "organisation-number"},
                        "country": {"constant": "SE"}, "sector": {"constant": "CIVIL_SOCIETY"},
                        "sectorAssumed": {"constant": true}},
             "dissolvedWhen": {"everyDatePast": ["/ended"]}}
            """.formatted(name, name))).hasStatusOk();
        return name;
    }

    MvcTestResult putProfile(String name, String body) {
        return request(HttpMethod.PUT, "/api/import-profiles/" + name, OPERATOR)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    MvcTestResult upload(byte[] file, String profile, boolean dryRun, String bearer) {
        var request = http.post()
                .uri("/api/imports")
                .multipart()
                .file(new MockMultipartFile("file", "file", "application/octet-stream", file))
                .param("profile", profile)
                .param("dryRun", String.valueOf(dryRun));
        return (bearer.isEmpty() ? request : request.header(HttpHeaders.AUTHORIZATION, bearer)).exchange();
    }

    /** Address of the new run. */
    String started(byte[] file, String profile, boolean dryRun) {
        var answer = upload(file, profile, dryRun, CURATOR);
        assertThat(answer).hasStatus(HttpStatus.ACCEPTED);
        return Objects.requireNonNull(answer.getResponse().getHeader("Location"));
    }

    JsonNode run(String file, String profile) {
        return run(file.getBytes(UTF_8), profile, false);
    }

    JsonNode run(byte[] file, String profile, boolean dryRun) {
        var run = started(file, profile, dryRun);
        awaitEnd(run);
        return state(run);
    }

    void awaitEnd(String run) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> List.of("DONE", "FAILED", "CANCELLED")
                        .contains(state(run).path("state").asString()));
    }

    JsonNode state(String run) {
        return json(get(run, CURATOR));
    }

    List<JsonNode> problems(JsonNode run) {
        var all = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page = json(get("/api/imports/" + run.path("id").asString() + "/problems?limit=100" + cursor, CURATOR));
            page.path("items").forEach(all::add);
            cursor = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asString();
        } while (!cursor.isEmpty());
        return all;
    }

    List<String> codes(JsonNode run) {
        return problems(run).stream().map(p -> p.path("code").asString()).toList();
    }

    static void assertCounts(JsonNode run, long created, long changed, long unchanged, long rejected) {
        assertThat(List.of(
                        run.path("created").asLong(),
                        run.path("changed").asLong(),
                        run.path("unchanged").asLong(),
                        run.path("rejected").asLong()))
                .as("created, changed, unchanged, rejected of %s", run)
                .containsExactly(created, changed, unchanged, rejected);
    }

    JsonNode actor(String source, String externalId) {
        var id = jdbc.sql("SELECT actor_id FROM import_source WHERE source = ? AND external_id = ?")
                .params(source, externalId)
                .query(UUID.class)
                .single();
        return json(get("/api/actors/" + id, NOBODY));
    }

    long history(String source) {
        return jdbc.sql("""
            SELECT count(*) FROM history JOIN import_source ON aggregate_id = actor_id WHERE source = ?
            """).param(source).query(Long.class).single();
    }
}
