package se.samlingsplats.dialogue.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlingsplats.dialogue.Curated.body;
import static se.samlingsplats.dialogue.Curated.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samlingsplats.dialogue.Curated;
import se.samlingsplats.dialogue.ServiceTest;
import se.samlingsplats.web.TestTokens;
import tools.jackson.databind.JsonNode;

@ServiceTest
class RoomApiTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    Curated dialogue;

    @BeforeEach
    void anOpenDialogue() {
        dialogue = new Curated(http, 2);
    }

    @Test
    void aCodeLetsOnePersonInAndTellsTheirRoomAndNothingOfThem() {
        var made = made(3);
        var codes = codes(made);
        assertThat(codes).hasSize(3).doesNotHaveDuplicates().allMatch(code -> code.matches("[0-9A-Z]{5}-[0-9A-Z]{5}"));

        assertThat(beginning(codes.getFirst().toLowerCase(Locale.ROOT).replace("-", " ")))
                .hasStatus(201);
        refused(beginning(codes.getFirst()), 409, "code-used");

        var rooms = body(dialogue.get("/rooms"));
        assertThat(rooms.at("/items/0/unused").asInt()).isEqualTo(2);
        assertThat(rooms.toString()).doesNotContain(codes.getLast());
        assertThat(jdbc.sql("SELECT room_id FROM participation WHERE dialogue_id = ?")
                        .param(UUID.fromString(dialogue.id))
                        .query(UUID.class)
                        .list())
                .containsExactly(UUID.fromString(made.path("room").path("id").asString()));
        assertThat(rows("room_code")).noneMatch(row -> codes.stream().anyMatch(row::contains));
    }

    @Test
    void aVoteStillNeedsConsentAndARefusedBeginningUsesNoCodeUp() {
        var code = codes(made(1)).getFirst();

        refused(post("{\"consent\": false, \"code\": \"" + code + "\"}", null), 403, "consent-required");
        refused(
                post(
                        "{\"consent\": true, \"code\": \"" + code + "\", \"sector\": \"PRIVATE\", \"actorId\": \""
                                + UUID.randomUUID() + "\"}",
                        null),
                422,
                "sector-twice");
        var begun = beginning(code);
        assertThat(begun).hasStatus(201);
        var cookie = begun.getResponse().getCookie("samlingsplats-voter");
        var second = codes(made(1)).getFirst();
        var again = http.post()
                .uri(dialogue.path() + "/participation")
                .cookie(cookie)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"consent\": true, \"code\": \"" + second + "\"}")
                .exchange();
        assertThat(again)
                .as("who takes part already keeps the code for somebody else")
                .hasStatus(200);
        assertThat(beginning(second)).hasStatus(201);
    }

    @Test
    void ofTwoWhoUseACodeAtTheSameInstantOneIsLetIn() throws Exception {
        for (var code : codes(made(10))) {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Callable<Integer>> both = List.of(
                        () -> beginning(code).getResponse().getStatus(),
                        () -> beginning(code).getResponse().getStatus());
                var statuses = threads.invokeAll(both).stream()
                        .map(each -> each.resultNow())
                        .sorted()
                        .toList();
                assertThat(statuses).containsExactly(201, 409);
            }
        }
    }

    @Test
    void aCodeHoldsInItsDialogueAndItsTime() {
        var code = codes(made(1)).getFirst();
        var elsewhere = dialogue;
        dialogue = new Curated(http, 1);
        refused(beginning(code), 404, "code-unknown");

        dialogue = elsewhere;
        jdbc.sql("UPDATE room SET expires_at = now() - interval '1 second' WHERE dialogue_id = ?")
                .param(UUID.fromString(dialogue.id))
                .update();
        refused(beginning(code), 410, "code-expired");
        refused(beginning("ABCDE-FGHJK"), 404, "code-unknown");
    }

    @Test
    void whoGuessesIsStoppedAndOthersAreNot() {
        var code = codes(made(2));
        for (var guess = 0; guess < 100; guess++) {
            refused(post("{\"consent\": true, \"code\": \"GUESS-" + guess + "\"}", "guesser"), 404, "code-unknown");
        }

        var stopped = post("{\"consent\": true, \"code\": \"" + code.getFirst() + "\"}", "guesser");
        refused(stopped, 429, "too-many-codes");
        assertThat(stopped.getResponse().getHeader("Retry-After")).isEqualTo("3600");
        assertThat(post("{\"consent\": true, \"code\": \"" + code.getFirst() + "\"}", "another"))
                .hasStatus(201);
    }

    @Test
    void fromOneConnectionFiveHundredBeginInADayAndMoreWithCodes() {
        IntStream.range(0, 500).forEach(newcomer -> assertThat(post("{\"consent\": true}", "school"))
                .hasStatus(201));

        refused(post("{\"consent\": true}", "school"), 429, "too-many-newcomers");
        assertThat(post("{\"consent\": true}", "another school")).hasStatus(201);
        assertThat(post("{\"consent\": true, \"code\": \"" + codes(made(1)).getFirst() + "\"}", "school"))
                .hasStatus(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \" \", \"codes\": 1, \"expiresAt\": \"%s\"}",
                "{\"name\": \"Aulan\", \"codes\": 0, \"expiresAt\": \"%s\"}",
                "{\"name\": \"Aulan\", \"codes\": 501, \"expiresAt\": \"%s\"}",
                "{\"name\": \"Aulan\", \"codes\": 1}"
            })
    void roomsAreBounded(String body) {
        refused(dialogue.post("/rooms", body.formatted(tomorrow())), 400, "invalid-request");
    }

    @Test
    void codesEndAtATimeToComeAndThereAreFiftyRooms() {
        refused(dialogue.post("/rooms", room(1, "2020-01-01T00:00:00Z")), 422, "codes-expire-wrongly");
        refused(
                dialogue.post("/rooms", room(1, Instant.now().plus(Duration.ofDays(91)) + "")),
                422,
                "codes-expire-wrongly");
        IntStream.range(0, 50).forEach(number -> made(1));
        refused(dialogue.post("/rooms", room(1, tomorrow())), 409, "too-many-rooms");
    }

    @Test
    void onlyWhoFacilitatesMakesOrSeesThem() {
        var bo = TestTokens.bearer("bo", "member");

        refused(dialogue.post("/rooms", room(1, tomorrow()), bo), 403, "not-facilitator");
        refused(dialogue.get("/rooms", bo), 403, "not-facilitator");
    }

    private JsonNode made(int codes) {
        var answer = dialogue.post("/rooms", room(codes, tomorrow()));
        assertThat(answer).hasStatus(201);
        assertThat(answer.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
        return body(answer);
    }

    private static List<String> codes(JsonNode made) {
        return made.path("codes").valueStream().map(each -> each.asString()).toList();
    }

    private MvcTestResult beginning(String code) {
        return post("{\"consent\": true, \"code\": \"" + code + "\"}", null);
    }

    private MvcTestResult post(String body, String connection) {
        var request = http.post()
                .uri(dialogue.path() + "/participation")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return (connection == null ? request : request.header("Samlingsplats-Client", connection)).exchange();
    }

    private List<String> rows(String table) {
        return jdbc.sql("SELECT t::text FROM " + table + " t")
                .query(String.class)
                .list();
    }

    private static String room(int codes, String expiresAt) {
        return "{\"name\": \"Aulan\", \"codes\": %d, \"expiresAt\": \"%s\"}".formatted(codes, expiresAt);
    }

    private static String tomorrow() {
        return Instant.now().plus(Duration.ofDays(1)).toString();
    }
}
