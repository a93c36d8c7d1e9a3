package se.samlingsplats.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.samlingsplats.web.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** PostgreSQL → outbox → Kafka → Elasticsearch → gateway → page. */
class WholeWayIT {

    static final JsonMapper JSON = new JsonMapper();
    static final String MIRA = TestTokens.bearer("mira", "member");
    static final String ANNA = TestTokens.bearer("anna", "curator");
    private static House house;

    @BeforeAll
    static void open() {
        house = Town.open().house;
    }

    @Test
    void aProposedActorIsFoundOnceItIsPublishedAndUnderItsNewNameOnceItIsRevised() throws Exception {
        var receipt =
                ok(post("/api/proposals", MIRA, null, """
                {"kind": "ACTOR", "payload": {"names": {"sv": "Vävstugan i Ånäset"}, "sector": "CIVIL_SOCIETY", "country": "SE", "roles": ["INNOVATOR"]}}
                """)).path("receipt").asString();
        assertThat(total("Vävstugan")).isZero();

        var waiting = ok(asAnna("/api/proposals?kind=ACTOR")).path("items");
        var proposed = waiting.get(waiting.size() - 1);
        assertThat(proposed.path("title").asString()).isEqualTo("Vävstugan i Ånäset");
        var decided = ok(post(
                "/api/proposals/" + id(proposed) + "/publish",
                ANNA,
                proposed.path("version").asLong(),
                "{}"));
        var published = ok(get("/api/actors/" + decided.path("result").asString()));
        var status = ok(post("/api/proposals/status", MIRA, null, "{\"receipt\": \"" + receipt + "\"}"));
        assertThat(status.path("state").asString()).isEqualTo("PUBLISHED");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(total("Vävstugan")).isOne());
        assertThat(total("vavstugan")).isOne();

        var revised = ((tools.jackson.databind.node.ObjectNode) published).deepCopy();
        ((tools.jackson.databind.node.ObjectNode) revised.path("names")).put("sv", "Spinnrocken i Ånäset");
        var put = house.send(house.request("/api/actors/" + id(published))
                .header("Authorization", ANNA)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + published.path("version").asLong() + "\"")
                .PUT(HttpRequest.BodyPublishers.ofString(revised.toString())));
        assertThat(put.statusCode()).as(put.body()).isEqualTo(200);

        var after = put.headers().firstValue("Samlingsplats-Position").orElseThrow();
        var found =
                JSON.readTree(get("/api/search?q=Spinnrocken&after=" + after).body());
        assertThat(found.path("stale").asBoolean()).isFalse();
        assertThat(found.path("hits").path(0).path("title").asString()).isEqualTo("Spinnrocken i Ånäset");

        var page = get(found.path("hits").path(0).path("links").path("page").asString());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Spinnrocken i Ånäset");
        assertThat(get("/sok?q=Spinnrocken").body()).contains("Spinnrocken i Ånäset");
    }

    @Test
    void aVisitorsBrowserShowsWhatTheSearchFinds() throws Exception {
        var chromium = Path.of("/usr/bin/chromium");
        assumeTrue(Files.isExecutable(chromium), "Chromium is not installed: the page is not looked at in a browser");
        ok(post("/api/actors", ANNA, null, """
                {"names": {"sv": "Båtklubben Måsen"}, "sector": "CIVIL_SOCIETY", "country": "SE", "roles": ["NETWORK"]}
                """));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(total("Måsen")).isOne());

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(dom(chromium, "/sok?q=" + encoded("Måsen"))).contains("Båtklubben Måsen"));
    }

    @Test
    void anImportedActorIsFound() throws Exception {
        var csv = """
                id,name_sv,sector,roles,country,municipality,locality
                e2e-1,Lärknästets byalag,CIVIL_SOCIETY,NETWORK,SE,1780,Karlstad
                e2e-2,Tranholmens företagarring,PRIVATE,FUNDER,SE,0180,Stockholm
                """;
        var accepted = house.send(house.request("/api/imports")
                .header("Authorization", ANNA)
                .header("Content-Type", "multipart/form-data; boundary=vav")
                .POST(HttpRequest.BodyPublishers.ofString(form(csv))));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        var run = accepted.headers().firstValue("Location").orElseThrow();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(ok(asAnna(run)).path("state").asString()).isEqualTo("DONE"));
        var done = ok(asAnna(run));
        assertThat(done.path("created").asInt()).as(done.toString()).isEqualTo(2);
        assertThat(done.path("rejected").asInt()).as(done.toString()).isZero();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(total("Lärknästet")).isOne());
        assertThat(total("Tranholmens företagarring")).isPositive();
    }

    @Test
    void aVisitorsVoteIsConfirmedAndCanBeTakenBack() throws Exception {
        var draft = ok(post("/api/dialogues", ANNA, null, """
                {"questions": {"sv": "Vem bygger bryggan?"}, "statements": [{"texts": {"sv": "Byalaget bygger."}}]}
                """));
        var dialogue = "/api/dialogues/" + id(draft);
        ok(post(dialogue + "/open", ANNA, draft.path("version").asLong(), ""));

        var next = get(dialogue + "/next");
        var statement = JSON.readTree(next.body()).path("statement").path("id").asString();
        assertThat(vote(dialogue, statement, "").statusCode()).isEqualTo(403);
        var consent = house.send(house.request(dialogue + "/participation")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"consent\": true}")));
        var cookie = consent.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        var receipt = JSON.readTree(consent.body()).path("receiptCode").asString();

        assertThat(ok(vote(dialogue, statement, cookie)).path("vote").asInt()).isEqualTo(1);
        assertThat(mine(dialogue, cookie)).hasSize(1);
        var forgotten = house.send(house.request(dialogue + "/votes")
                .header("Content-Type", "application/json")
                .method("DELETE", HttpRequest.BodyPublishers.ofString("{\"receiptCode\": \"" + receipt + "\"}")));
        assertThat(forgotten.statusCode()).isEqualTo(204);
        assertThat(mine(dialogue, cookie)).isEmpty();
        assertThat(vote(dialogue, statement, cookie).statusCode()).isEqualTo(403);
    }

    @Test
    void whatIsNotThereIsSaidAsAProblem() throws Exception {
        var answer = get("/api/actors/00000000-0000-7000-8000-000000000000");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(get("/aktorer/finns-inte").statusCode()).isEqualTo(404);
        assertThat(get("/actuator/health").statusCode()).isEqualTo(404);
    }

    /** The page after its scripts have run. */
    private static String dom(Path chromium, String path) throws IOException, InterruptedException {
        var profile = Files.createTempDirectory("chromium");
        var process = new ProcessBuilder(
                        chromium.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + profile,
                        "--virtual-time-budget=8000",
                        "--dump-dom",
                        house.address() + path)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static long total(String query) throws IOException, InterruptedException {
        var answer = get("/api/search?q=" + encoded(query));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).path("total").path("value").asLong();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String id(JsonNode actor) {
        return actor.path("id").asString();
    }

    private static JsonNode ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return house.send(house.request(path).GET());
    }

    private static HttpResponse<String> asAnna(String path) throws IOException, InterruptedException {
        return house.send(house.request(path).header("Authorization", ANNA).GET());
    }

    private static HttpResponse<String> vote(String dialogue, String statement, String cookie)
            throws IOException, InterruptedException {
        var request = house.request(dialogue + "/votes/" + statement)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"vote\": 1}"));
        return house.send(cookie.isEmpty() ? request : request.header("Cookie", cookie));
    }

    private static JsonNode mine(String dialogue, String cookie) throws IOException, InterruptedException {
        return ok(house.send(house.request(dialogue + "/votes/mine")
                        .header("Cookie", cookie)
                        .GET()))
                .path("items");
    }

    private static String form(String csv) {
        return """
                --vav\r
                Content-Disposition: form-data; name="profile"\r
                \r
                actors-csv\r
                --vav\r
                Content-Disposition: form-data; name="file"; filename="actors.csv"\r
                Content-Type: text/csv\r
                \r
                %s\r
                --vav--\r
                """.formatted(csv);
    }

    private static HttpResponse<String> post(String path, String token, Long version, String body)
            throws IOException, InterruptedException {
        var request = house.request(path)
                .header("Authorization", token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return house.send(version == null ? request : request.header("If-Match", "\"" + version + "\""));
    }
}
