package se.samlingsplats.directory.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.samlingsplats.directory.DirectoryServer;
import se.samlingsplats.servers.TestServers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Looking for duplicates, one at a time and in the whole register, and what curators say of what is found. */
class DuplicateApiTest extends DirectoryServer {

    private static final String DATABASE = TestServers.postgres("duplicates-api");

    @Autowired
    private SearchJob job;

    @Autowired
    private Searches searches;

    @DynamicPropertySource
    static void ownRegister(DynamicPropertyRegistry registry) {
        registry.add("own.database", () -> DATABASE);
        registry.add("samlingsplats.duplicates.step", () -> "3");
    }

    @BeforeEach
    void emptyRegister() {
        jdbc.sql("TRUNCATE actor, duplicate_search CASCADE").update();
    }

    @Test
    void whoIsProposedIsComparedWithTheRegister() {
        var forum = published("Föreningen Norrstrands Forum", ", \"website\": \"https://www.norrstrand.example.org/\"");
        published("Norrstrands roddklubb", "");

        var found = json(post("/api/duplicates/check", CURATOR, """
                {"names": {"sv": "NORRSTRANDS FORUM"}, "website": "http://norrstrand.example.org"}"""));

        assertThat(found.path("items")).hasSize(1);
        var candidate = found.at("/items/0");
        assertThat(candidate.at("/actor/id").asString("")).isEqualTo(text(forum, "id"));
        assertThat(codes(candidate)).containsExactly("EQUAL_NAME", "SAME_PAGE");
        assertThat(candidate.path("score").asInt()).isEqualTo(90);
        assertThat(post("/api/duplicates/check", CURATOR, "{\"names\": {}}")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void swedishLettersFoldedOrNotAreTheSameName() {
        published("Åsele bygdegårdsförening", "");

        assertThat(json(post("/api/duplicates/check", CURATOR, "{\"names\": {\"sv\": \"Asele bygdegardsforening\"}}"))
                        .path("items"))
                .hasSize(1);
        assertThat(json(post("/api/duplicates/check", CURATOR, "{\"names\": {\"sv\": \"ÅSELE  Bygdegårdsförening!\"}}"))
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void aNameItHadBeforeIsKnownStill() {
        var renamed = published("Kooperativt Centrum Väst", "");
        var body = ((ObjectNode) renamed.deepCopy());
        body.putObject("names").put("sv", "Vågkraft");
        put(self(renamed), CURATOR, 1, body.toString());
        var again = published("Kooperativt centrum Väst", "");

        var found = json(get(self(again) + "/duplicates", CURATOR));

        assertThat(found.at("/items/0/actor/id").asString("")).isEqualTo(text(renamed, "id"));
        assertThat(codes(found.at("/items/0"))).containsExactly("FORMER_NAME");
    }

    @Test
    void twoProjectsOnOneHostAreTwo() {
        var one = published("Ung odling", ", \"website\": \"https://foreningar.wordpress.example/\"");
        published("Cykelköket", ", \"website\": \"https://foreningar.wordpress.example/\"");

        assertThat(json(get(self(one) + "/duplicates", CURATOR)).path("items")).isEmpty();
    }

    @Test
    void theWholeRegisterIsSearchedAndEachPairFoundOnce() {
        published("Norrstrands forum", ", \"organisationNumber\": \"802001-0008\"");
        published("Norrstrand forum", ", \"organisationNumber\": \"802001-0008\"");
        published("Kvarnby loppis", "");

        search();

        var pairs = json(get("/api/duplicates", CURATOR)).path("items");
        assertThat(pairs).hasSize(1);
        assertThat(codes(pairs.get(0))).contains("SAME_NUMBER", "MISSPELT_NAME");
        assertThat(text(pairs.get(0), "state")).isEqualTo("OPEN");
        var status = json(get("/api/duplicates/search", CURATOR));
        assertThat(text(status, "state")).isEqualTo("DONE");
        assertThat(status.path("compared").asLong())
                .isEqualTo(status.path("total").asLong());
    }

    @Test
    void theListLeadsThroughAllPairsOnceEach() {
        for (var number = 0; number < 4; number++) {
            published("Byalaget i Dalom", "");
        }
        search();
        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = json(get("/api/duplicates?limit=4" + cursor, CURATOR));
            page.path("items").forEach(pair -> seen.add(pair.at("/one/id").asString("") + pair.at("/other/id")));
            cursor = page.path("next").isNull() ? "" : "&cursor=" + text(page, "next");
        } while (!cursor.isEmpty());

        assertThat(seen).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void aDismissedPairStaysAwayUntilEitherSideChanges() {
        var one = published("Byalaget i Åkre", "");
        var other = published("Byalaget i Åkre", "");
        search();
        var pair = "/api/duplicates/" + text(other, "id") + "/" + text(one, "id");

        assertThat(post(pair + "/dismiss", CURATOR, "{\"reason\": \"OTHER_ORGANISATION\"}"))
                .hasStatus(HttpStatus.NO_CONTENT);
        assertThat(json(get("/api/duplicates", CURATOR)).path("items")).isEmpty();
        search();
        assertThat(json(get("/api/duplicates", CURATOR)).path("items")).isEmpty();
        var dismissed = json(get("/api/duplicates?state=DISMISSED", CURATOR)).at("/items/0");
        assertThat(dismissed.at("/dismissed/reason").asString("")).isEqualTo("OTHER_ORGANISATION");

        step(self(one) + "/assure", CURATOR, 1, "");
        assertThat(json(get("/api/duplicates", CURATOR)).path("items")).isEmpty();
        var moved = ((ObjectNode) json(get(self(one), CURATOR))).put("website", "https://akre.example.org");
        put(self(one), CURATOR, 2, moved.toString());
        assertThat(json(get("/api/duplicates", CURATOR)).path("items")).hasSize(1);
        assertThat(json(get("/api/duplicates?state=DISMISSED", CURATOR)).path("items"))
                .isEmpty();
    }

    @Test
    void aDismissalIsTakenBack() {
        var one = published("Ångra ett", "");
        var other = published("Ångra ett", "");
        search();
        var pair = "/api/duplicates/" + text(one, "id") + "/" + text(other, "id");
        post(pair + "/dismiss", CURATOR, "{\"reason\": \"BRANCH\"}");

        assertThat(post(pair + "/reopen", CURATOR, "{}")).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(json(get("/api/duplicates", CURATOR)).path("items")).hasSize(1);
        assertCode(pair + "/reopen", "{}", HttpStatus.CONFLICT, "duplicate-not-dismissed");
        assertCode(
                "/api/duplicates/" + text(one, "id") + "/" + text(one, "id") + "/dismiss",
                "{\"reason\": \"BRANCH\"}",
                HttpStatus.UNPROCESSABLE_CONTENT,
                "duplicate-of-itself");
        assertCode(
                "/api/duplicates/" + text(one, "id") + "/" + UUID.randomUUID() + "/dismiss",
                "{\"reason\": \"BRANCH\"}",
                HttpStatus.NOT_FOUND,
                "actor-not-found");
    }

    @Test
    void mergedPairsAreListedToBeUndone() {
        var one = published("Sammanslaget", "");
        var other = published("Sammanslaget", "");
        step(self(one) + "/merge", CURATOR, 1, """
                {"into": "%s", "intoVersion": 1, "reason": "ENTERED_TWICE"}""".formatted(text(other, "id")));

        var merged = json(get("/api/duplicates?state=MERGED", CURATOR)).at("/items/0");

        assertThat(merged.at("/one/id").asString("")).isEqualTo(text(one, "id"));
        assertThat(merged.at("/one/version").asLong()).isEqualTo(2);
        assertThat(merged.at("/other/id").asString("")).isEqualTo(text(other, "id"));
        assertThat(json(post("/api/duplicates/check", CURATOR, "{\"names\": {\"sv\": \"Sammanslaget\"}}"))
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void aSearchGoesOnWhereItWasLeftAndCanBeCancelled() {
        for (var number = 0; number < 3; number++) {
            published("Avbruten sökning", "");
        }
        searches.start();
        var steps = new int[1];
        job.work(() -> steps[0]++ == 2);
        var half = searches.running().orElseThrow();
        assertThat(half.from()).isNotEmpty();

        searches.cancel();
        job.work(() -> false);
        assertThat(text(json(get("/api/duplicates/search", CURATOR)), "state")).isEqualTo("CANCELLED");
        assertCode("/api/duplicates/search/cancel", "{}", HttpStatus.CONFLICT, "duplicate-search-over");

        searches.start();
        job.work(() -> steps[0]++ % 3 == 2);
        job.work(() -> false);
        assertThat(json(get("/api/duplicates", CURATOR)).path("items")).hasSize(3);
    }

    @Test
    void whatIsFoundNoMoreIsNoProposalAnyMore() {
        var one = published("Föränderliga laget", "");
        published("Föränderliga laget", "");
        search();
        var renamed = ((ObjectNode) one.deepCopy());
        renamed.putObject("names").put("sv", "Helt annat namn");
        renamed.put("organisationNumber", "8020010008");
        put(self(one), CURATOR, 1, renamed.toString());
        jdbc.sql("TRUNCATE actor_former_name").update();
        jdbc.sql("DELETE FROM actor_key WHERE kind = 2").update();

        search();

        assertThat(json(get("/api/duplicates", CURATOR)).path("items")).isEmpty();
    }

    private void search() {
        var started = json(post("/api/duplicates/search", CURATOR, "{}"));
        await().atMost(Duration.ofSeconds(30)).until(() -> !text(json(get("/api/duplicates/search", CURATOR)), "state")
                .equals("RUNNING"));
        assertThat(text(json(get("/api/duplicates/search", CURATOR)), "id")).isEqualTo(text(started, "id"));
    }

    private JsonNode published(String name, String more) {
        return json(post("/api/actors", CURATOR, """
                {"names": {"sv": "%s"}, "sector": "CIVIL_SOCIETY", "country": "SE"%s}""".formatted(name, more)));
    }

    private void assertCode(String path, String body, HttpStatus status, String code) {
        assertThat(post(path, CURATOR, body))
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo(code);
    }

    private static List<String> codes(JsonNode found) {
        return found.path("reasons")
                .valueStream()
                .map(reason -> text(reason, "code"))
                .toList();
    }

    private static String self(JsonNode actor) {
        return "/api/actors/" + text(actor, "id");
    }
}
