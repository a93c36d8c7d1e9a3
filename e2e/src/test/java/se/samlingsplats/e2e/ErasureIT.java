package se.samlingsplats.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.samlingsplats.web.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A member who asks to be forgotten is: in every service, the event log, the index, the login service, logs and files. */
class ErasureIT {

    private static final Duration BAR = Duration.ofSeconds(5);
    private static final String ANNA = TestTokens.bearer("anna", "curator");
    private static RealKeycloak keycloak;
    private static House house;

    @BeforeAll
    static void open() {
        keycloak = Town.open().keycloak;
        house = Town.open().house;
    }

    @Test
    void aMemberLeavesAndIsErasedEverywhere() throws Exception {
        var name = "Viola Nyckelpiga-Svensson";
        var email = "viola.nyckelpiga@privat.example.net";
        var words = "Det här har bara Viola skrivit";
        var subject = keycloak.person(name, email);
        var viola = TestTokens.login(subject, name, email, Instant.now(), "member");
        var traces = List.of(subject, name, email, words);
        var databases = new HashMap<>(house.databases());
        databases.put("keycloak", keycloak.database);
        var everywhere = new Everywhere(databases, house.prefix());

        var actor = published("Nyckelpigornas byalag", "https://nyckelpigor.example.se");
        ok(send("POST", "/api/actors/" + id(actor) + "/claims", viola, null, """
                {"email": "%s", "mandate": "Sekreterare"}""".formatted(email)));
        ok(send("POST", "/api/proposals", viola, null, """
                {"kind": "ACTOR", "payload": {"names": {"sv": "Ett förslag"}, "descriptions": {"sv": "%s"}, \
                "sector": "CIVIL_SOCIETY"}}
                """.formatted(words)));
        var claim = ok(send("GET", "/api/claims/waiting", ANNA, null, null))
                .path("items")
                .path(0);
        ok(send(
                "POST",
                "/api/claims/" + id(claim) + "/approve",
                ANNA,
                claim.path("version").asLong(),
                ""));
        ok(send("POST", "/api/actors/" + id(actor) + "/invitations", viola, null, """
                {"email": "larven@example.net", "role": "EDITOR", "mandate": "%s"}""".formatted(words)));
        for (var trace : traces) {
            assertThat(everywhere.placesWith(trace)).as(trace).isNotEmpty();
        }
        for (var service : List.of("directory", "resource", "dialogue", "search")) {
            var mine = ok(send("GET", "/api/me/" + service, viola, null, null));
            assertThat(mine.path("service").asString()).isEqualTo(service);
        }

        var began = System.nanoTime();
        var receipt = ok(send("DELETE", "/api/me", viola, null, "{\"confirmed\": true}"))
                .path("receiptCode")
                .asString();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> everywhere.tables(subject).isEmpty());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !status(receipt).path("finishedAt").isNull());
        var took = Duration.ofNanos(System.nanoTime() - began);
        System.out.println("Erased in PostgreSQL (5 databases), Elasticsearch and Keycloak after " + took.toMillis()
                + " ms; bar " + BAR.toMillis() + " ms");
        assertThat(took).isLessThan(BAR);
        assertThat(keycloak.has(subject)).isFalse();

        assertGone(everywhere, traces);
        System.out.println("Records of the event log that name the account until it is compacted: "
                + everywhere.recordsWith(subject).size() + "; gone by "
                + status(receipt).path("logForgottenBy").asString());
        for (var trace : List.of(name, email, words)) {
            assertThat(everywhere.recordsWith(trace))
                    .as("never in the event log")
                    .isEmpty();
        }
        assertThat(send("POST", "/api/proposals", viola, null, """
                                {"kind": "ACTOR", "payload": {"names": {"sv": "Ett sista"}, "sector": "CIVIL_SOCIETY"}}""").statusCode())
                .isEqualTo(401);
        assertThat(send("GET", "/api/actors/" + id(actor), ANNA, null, null).statusCode())
                .as("the organisation stays")
                .isEqualTo(200);

        house.restart();
        assertGone(everywhere, traces);
        assertThat(status(receipt).path("finishedAt").isNull()).isFalse();
    }

    private static void assertGone(Everywhere everywhere, List<String> traces) throws Exception {
        for (var trace : traces) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() ->
                            assertThat(everywhere.placesWith(trace)).as(trace).isEmpty());
        }
    }

    private static JsonNode published(String name, String website) throws IOException, InterruptedException {
        return ok(send("POST", "/api/actors", ANNA, null, """
                {"names": {"sv": "%s"}, "sector": "CIVIL_SOCIETY", "country": "SE", "website": "%s"}
                """.formatted(name, website)));
    }

    private static JsonNode status(String receipt) throws IOException, InterruptedException {
        return ok(house.send(house.request("/api/erasures/status")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"receiptCode\": \"" + receipt + "\"}"))));
    }

    private static String id(JsonNode node) {
        return node.path("id").asString();
    }

    private static JsonNode ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static HttpResponse<String> send(String method, String path, String token, Long version, String body)
            throws IOException, InterruptedException {
        var request = house.request(path)
                .header("Authorization", token)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return house.send(version == null ? request : request.header("If-Match", "\"" + version + "\""));
    }
}
