package se.samlingsplats.directory.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samlingsplats.directory.DirectoryServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Two curators, actors that turn out to be one, and everybody who still knows the one that is gone. */
class MergeApiTest extends DirectoryServer {

    @Test
    void idAndAddressesOfAMergedActorLeadToTheOneThatStays() {
        var gone = published("Norrstrands forum", "");
        var stays = published("Forum Norrstrand", "");

        var merged = json(merge(gone, stays));

        assertThat(text(merged, "status")).isEqualTo("RETIRED");
        assertThat(text(merged, "mergedInto")).isEqualTo(text(stays, "id"));
        for (var caller : List.of(NOBODY, MEMBER, CURATOR)) {
            assertThat(get(self(gone), caller))
                    .hasStatus(HttpStatus.PERMANENT_REDIRECT)
                    .headers()
                    .hasValue("Location", self(stays));
            assertThat(get("/api/actors/by-slug/" + text(gone, "slug"), caller))
                    .hasStatus(HttpStatus.PERMANENT_REDIRECT)
                    .headers()
                    .hasValue("Location", "/api/actors/by-slug/" + text(stays, "slug"));
        }
        var now = json(get(self(stays), NOBODY));
        assertThat(now.path("aliases").toString()).contains(text(gone, "slug"));
        assertThat(now.at("/absorbed/0/ids/0").asString("")).isEqualTo(text(gone, "id"));
        assertThat(now.at("/absorbed/0/names").toString()).contains("Norrstrands forum");
        assertThat(facts(gone)).containsExactly("published", "merged");
        assertThat(facts(stays)).containsExactly("published", "revised");
    }

    @Test
    void undoingGivesEverythingBack() {
        var gone = published("Kvarnby loppis", ", \"website\": \"https://kvarnby.example.org\"");
        var stays = published("Loppis i Kvarnby", "");
        var merged = json(merge(gone, stays));
        assertThat(text(json(get(self(stays), NOBODY)), "website")).isEqualTo("https://kvarnby.example.org");

        var back = json(
                step(self(gone) + "/unmerge", CURATOR, merged.path("version").asLong(), ""));

        assertThat(text(back, "status")).isEqualTo("PUBLISHED");
        assertThat(get("/api/actors/by-slug/" + text(gone, "slug"), NOBODY)).hasStatusOk();
        var now = json(get(self(stays), NOBODY));
        assertThat(now.path("absorbed")).isEmpty();
        assertThat(now.path("aliases")).isEmpty();
        assertThat(now.path("website").isNull()).isTrue();
        assertThat(facts(gone)).containsExactly("published", "merged", "unmerged");
        assertCode(
                step(self(gone) + "/unmerge", CURATOR, back.path("version").asLong(), ""),
                HttpStatus.CONFLICT,
                "actor-not-merged");
    }

    @Test
    void aChainOfMergesLeadsToItsEndAndIsUndoneFromThere() {
        var a = published("Kedja ett", "");
        var b = published("Kedja två", "");
        var c = published("Kedja tre", "");
        var mergedA = json(merge(a, b));
        var mergedB = json(merge(json(get(self(b), NOBODY)), c));

        assertThat(get(self(a), NOBODY)).headers().hasValue("Location", self(c));
        assertThat(get("/api/actors/by-slug/" + text(a, "slug"), NOBODY))
                .headers()
                .hasValue("Location", "/api/actors/by-slug/" + text(c, "slug"));
        assertCode(
                step(self(a) + "/unmerge", CURATOR, mergedA.path("version").asLong(), ""),
                HttpStatus.CONFLICT,
                "actor-merged-further");

        assertThat(step(self(b) + "/unmerge", CURATOR, mergedB.path("version").asLong(), ""))
                .hasStatusOk();
        assertThat(get(self(a), NOBODY)).headers().hasValue("Location", self(b));
        assertThat(step(self(a) + "/unmerge", CURATOR, mergedA.path("version").asLong(), ""))
                .hasStatusOk();
        assertThat(get(self(a), NOBODY)).hasStatusOk();
    }

    @Test
    void whatCannotBeMergedIsRefusedWithAReason() {
        var a = published("Nekas ett", "");
        var b = published("Nekas två", "");

        assertCode(merge(a, a), HttpStatus.UNPROCESSABLE_CONTENT, "actor-merge-into-itself");
        assertThat(merge(a, b)).hasStatusOk();
        assertCode(merge(version(a, 2), b), HttpStatus.CONFLICT, "actor-already-merged");
        assertCode(merge(version(b, 2), version(a, 2)), HttpStatus.CONFLICT, "actor-merge-target");
        var retired = published("Nekas tre", "");
        step(self(retired) + "/retire", CURATOR, 1, "{\"reason\": \"MISTAKE\"}");
        assertCode(merge(version(b, 2), version(retired, 2)), HttpStatus.CONFLICT, "actor-merge-target");
        var absent = ((ObjectNode) a.deepCopy()).put("id", UUID.randomUUID().toString());
        assertCode(merge(version(b, 2), absent), HttpStatus.NOT_FOUND, "actor-not-found");
    }

    @Test
    void whoHasNotSeenEitherSideAsItIsMergesNothing() {
        var a = published("Inaktuell ett", "");
        var b = published("Inaktuell två", "");
        step(self(b) + "/assure", CURATOR, 1, "");

        assertCode(merge(a, b), HttpStatus.PRECONDITION_FAILED, "stale-version");
        assertCode(merge(version(a, 7), version(b, 2)), HttpStatus.PRECONDITION_FAILED, "stale-version");
        assertThat(post(self(a) + "/merge", CURATOR, body(b))).hasStatus(HttpStatus.PRECONDITION_REQUIRED);
        assertThat(get(self(a), NOBODY)).hasStatusOk();
    }

    @Test
    void ofTwoCuratorsWhoMergeAtOnceInOppositeWaysOneIsTold() throws Exception {
        for (var round = 0; round < 5; round++) {
            var a = published("Samtidigt ett", "");
            var b = published("Samtidigt två", "");
            try (var curators = Executors.newFixedThreadPool(2)) {
                var answers =
                        curators.invokeAll(List.<Callable<MvcTestResult>>of(() -> merge(a, b), () -> merge(b, a)));
                var statuses = IntStream.range(0, 2)
                        .map(i -> answers.get(i).resultNow().getResponse().getStatus())
                        .sorted()
                        .toArray();
                assertThat(statuses[0]).isEqualTo(200);
                assertThat(statuses[1]).isIn(409, 412);
            }
            assertThat(jdbc.sql("SELECT count(*) FROM actor WHERE id IN (?::uuid, ?::uuid) AND merged_into IS NULL")
                            .params(text(a, "id"), text(b, "id"))
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void aNeedThatBothHaveIsCorroboratedOnceAndTwiceAgainAfterwards() {
        var gone = published("Byalaget Väst", "");
        var stays = published("Västra byalaget", "");
        var need = json(post("/api/needs", CURATOR, """
                {"titles": {"sv": "Lokaler"}, "needArea": "FINANCING", "severity": 3}"""));
        var needs = "/api/needs/" + text(need, "id");
        put(needs + "/corroborations/" + text(gone, "id"), CURATOR, 1, "{\"severity\": 2}");
        put(needs + "/corroborations/" + text(stays, "id"), CURATOR, 2, "{\"severity\": 5}");

        var merged = json(merge(gone, stays));

        var once = json(get(needs, NOBODY)).path("corroborations");
        assertThat(once).hasSize(1);
        assertThat(once.at("/0/actorId").asString("")).isEqualTo(text(stays, "id"));
        assertThat(once.at("/0/severity").asInt()).isEqualTo(5);
        assertThat(json(get("/api/needs/picture?limit=100", NOBODY))
                        .path("items")
                        .valueStream()
                        .filter(each -> text(each, "id").equals(text(need, "id")))
                        .findFirst()
                        .orElseThrow()
                        .path("corroborators")
                        .asInt())
                .isEqualTo(1);
        step(self(gone) + "/unmerge", CURATOR, merged.path("version").asLong(), "");
        var twice = json(get(needs, NOBODY)).path("corroborations");
        assertThat(twice.valueStream().map(each -> text(each, "actorId")))
                .containsExactlyInAnyOrder(text(gone, "id"), text(stays, "id"));
    }

    @Test
    void offersOfAMergedActorAreTheOthersNow() {
        var gone = published("Fonden Nord", "");
        var stays = published("Nordfonden", "");
        post("/api/offers", CURATOR, """
                {"titles": {"sv": "Startbidrag"}, "owner": {"actorId": "%s", "name": "Fonden Nord"},
                 "supportTypes": ["GRANT"], "reach": "NATIONAL", "jurisdiction": "SE"}""".formatted(text(gone, "id")));

        merge(gone, stays);

        assertThat(json(get("/api/offers?owner=" + text(stays, "id"), NOBODY)).path("items"))
                .hasSize(1);
        assertThat(json(get("/api/offers?owner=" + text(gone, "id"), NOBODY)).path("items"))
                .hasSize(1);
    }

    private JsonNode published(String name, String more) {
        return json(post("/api/actors", CURATOR, profile(name, more)));
    }

    private static String profile(String name, String more) {
        return "{\"names\": {\"sv\": \"%s\"}, \"sector\": \"CIVIL_SOCIETY\"%s}".formatted(name, more);
    }

    private MvcTestResult merge(JsonNode actor, JsonNode into) {
        return request(HttpMethod.POST, self(actor) + "/merge", CURATOR)
                .header(HttpHeaders.IF_MATCH, "\"" + actor.path("version").asLong() + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body(into))
                .exchange();
    }

    private static String body(JsonNode into) {
        return "{\"into\": \"%s\", \"intoVersion\": %d, \"reason\": \"ENTERED_TWICE\"}"
                .formatted(text(into, "id"), into.path("version").asLong());
    }

    private static JsonNode version(JsonNode actor, long version) {
        return ((ObjectNode) actor.deepCopy()).put("version", version);
    }

    private static void assertCode(MvcTestResult answer, HttpStatus status, String code) {
        assertThat(answer).hasStatus(status).bodyJson().extractingPath("$.code").isEqualTo(code);
    }

    private List<String> facts(JsonNode actor) {
        return jdbc.sql("SELECT fact FROM history WHERE aggregate_id = ?::uuid AND leaves ORDER BY version")
                .param(text(actor, "id"))
                .query(String.class)
                .list();
    }

    private static String self(JsonNode actor) {
        return "/api/actors/" + text(actor, "id");
    }
}
