package se.samlingsplats.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** A service of one small aggregate, asked over real HTTP. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.import=classpath:samlingsplats-web.yaml",
            "spring.application.name=boats",
            "samlingsplats.web.max-body=10KB"
        })
@Import({TestTokens.Configuration.class, HttpEdgeTest.BoatController.class})
class HttpEdgeTest {

    @LocalServerPort
    int port;

    @Autowired
    StrictBody strict;

    final HttpClient http = HttpClient.newHttpClient();

    @Test
    void anUnknownFieldIsRefusedWithAPointerToIt() throws Exception {
        var answer = send(post("/boats", "{\"name\": \"Ekan\", \"colour\": \"red\"}"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"pointer\":\"/colour\"", "\"code\":\"unknown-field\"")
                .doesNotContain("red");
    }

    @Test
    void anInvalidValueIsNamedButNotRepeated() throws Exception {
        var answer = send(post("/boats", "{\"name\": \"%s\"}".formatted("secret".repeat(20))));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("urn:samlingsplats:problem:invalid-request", "\"pointer\":\"/name\"", "\"code\":\"size\"")
                .doesNotContain("secret");
    }

    @Test
    void aWrongTypeIsNamed() throws Exception {
        assertThat(send(post("/boats", "{\"name\": {\"sv\": 1}}")).body()).contains("\"code\":\"wrong-type\"", "/name");
    }

    @Test
    void brokenJsonIsRefusedWithoutAStackTrace() throws Exception {
        var answer = send(post("/boats", "{\"name\": "));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("unreadable-json").doesNotContain("Exception", "at se.");
    }

    @Test
    void jsonNestedTenThousandLevelsDeepIsRefused() throws Exception {
        var answer = send(post("/boats", "{\"name\": " + "[".repeat(4_900) + "]".repeat(4_900) + "}"));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void aBodyOverTheBoundIsRefusedAlsoWhenItIsChunked() throws Exception {
        var big = "{\"name\": \"" + "x".repeat(20_000) + "\"}";
        var chunked = HttpRequest.newBuilder(address("/boats"))
                .header("Content-Type", "application/json")
                .header("Authorization", TestTokens.bearer("anna", "curator"))
                .POST(HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofString(big)));

        assertThat(send(post("/boats", big)).statusCode()).isEqualTo(413);
        assertThat(send(chunked)).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("body-too-large");
        });
    }

    @Test
    void pagesFollowEachOtherByCursor() throws Exception {
        var first = send(get("/boats?limit=2"));
        assertThat(first.body()).contains("\"items\":[\"0\",\"1\"]");
        var cursor = first.body().replaceAll(".*\"next\":\"([^\"]+)\".*", "$1");

        assertThat(send(get("/boats?limit=2&cursor=" + cursor)).body()).contains("\"items\":[\"2\",\"3\"]");
        assertThat(send(get("/boats?limit=100")).body()).contains("\"next\":null");
    }

    @Test
    void aCursorThatWasTamperedWithOrAnAbsurdLimitIsRefused() throws Exception {
        var cursor = send(get("/boats?limit=2")).body().replaceAll(".*\"next\":\"([^\"]+)\".*", "$1");

        assertThat(send(get("/boats?cursor=" + cursor.substring(2))).body()).contains("invalid-cursor");
        assertThat(send(get("/boats?cursor=%00%00")).body()).contains("invalid-cursor");
        for (var limit : List.of("0", "-1", "101", "1000000000", "many")) {
            assertThat(send(get("/boats?limit=" + limit)).body()).contains("invalid-limit");
        }
    }

    @Test
    void aChangeNeedsTheVersionItsSenderHasSeen() throws Exception {
        assertThat(send(put("/boats/7", null)).statusCode()).isEqualTo(428);
        assertThat(send(put("/boats/7", "seven")).statusCode()).isEqualTo(400);
        assertThat(send(put("/boats/7", "\"6\"")).statusCode()).isEqualTo(412);
        var answer = send(put("/boats/7", "\"7\""));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"8\"");
        assertThat(answer.headers().firstValue(Position.HEADER))
                .hasValueSatisfying(position ->
                        assertThat(Position.parse(position).version()).isEqualTo(8));
    }

    @Test
    void whatGetGaveCanBeSentBackButWhatCannotBeSetCannotBeChanged() throws Exception {
        var unchanged = new BoatView(UUID.fromString("00000000-0000-7000-8000-000000000001"), 7, "Ekan");

        var same = send(put(
                "/boats/7", "\"7\"", "{\"id\":\"%s\",\"version\":7,\"name\":\"Nya ekan\"}".formatted(unchanged.id())));
        var other = send(put("/boats/7", "\"7\"", "{\"version\":9,\"name\":\"Nya ekan\"}"));

        assertThat(same.statusCode()).isEqualTo(200);
        assertThat(same.body()).contains("Nya ekan");
        assertThat(other.statusCode()).isEqualTo(400);
        assertThat(other.body()).contains("\"pointer\":\"/version\"", "\"code\":\"read-only\"");
    }

    @Test
    void whatIsNotOpenedIsDeniedAndATokenMustBeOurs() throws Exception {
        assertThat(send(HttpRequest.newBuilder(address("/hidden")).GET()).statusCode())
                .isEqualTo(401);
        assertThat(send(get("/hidden")).body()).contains("\"code\":\"forbidden\"");
        for (var token : List.of(
                TestTokens.expired("anna", "curator"),
                TestTokens.foreign("anna", "curator"),
                TestTokens.forAnotherAudience("anna", "curator"),
                "Bearer nonsense")) {
            var answer = send(HttpRequest.newBuilder(address("/boats"))
                    .header("Authorization", token)
                    .GET());
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("\"code\":\"invalid-token\"");
        }
    }

    @Test
    void theCallerIsWhoTheTokenSays() throws Exception {
        assertThat(send(get("/boats/caller")).body()).isEqualTo("curator");
        assertThat(send(HttpRequest.newBuilder(address("/boats/caller")).GET()).body())
                .isEqualTo("visitor");
    }

    @Test
    void aFailureOfOursSaysNothingOfTheInsideButCarriesTheCorrelationId() throws Exception {
        var answer = send(get("/boats/broken"));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains(
                        "internal-error",
                        answer.headers().firstValue("X-Correlation-Id").orElseThrow())
                .doesNotContain("password");
    }

    @Test
    void anUnknownAddressAndAWrongMethodAreProblemsToo() throws Exception {
        assertThat(send(get("/boats/a/b/c")).body()).contains("\"code\":\"not-found\"");
        var wrong = send(HttpRequest.newBuilder(address("/boats"))
                .header("Authorization", TestTokens.bearer("anna", "curator"))
                .DELETE());
        assertThat(wrong.statusCode()).isEqualTo(405);
        assertThat(wrong.body()).contains("\"code\":\"method-not-allowed\"");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(address(path))
                .header("Authorization", TestTokens.bearer("anna", "curator"))
                .GET();
    }

    private HttpRequest.Builder post(String path, String body) {
        return HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/json")
                .header("Authorization", TestTokens.bearer("anna", "curator"))
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder put(String path, String version) {
        return put(path, version, "{\"name\": \"Ekan\"}");
    }

    private HttpRequest.Builder put(String path, String version, String body) {
        var request = HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/json")
                .header("Authorization", TestTokens.bearer("anna", "curator"))
                .PUT(HttpRequest.BodyPublishers.ofString(body));
        return version == null ? request : request.header("If-Match", version);
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    record Boat(@NotBlank @Size(max = 20) String name) {}

    record BoatView(UUID id, long version, String name) {}

    @SpringBootApplication(exclude = DataSourceAutoConfiguration.class)
    static class Boats {

        @Bean
        AccessRules rules() {
            return requests -> requests.requestMatchers("/boats/**").permitAll();
        }
    }

    @RestController
    @RequestMapping("/boats")
    static class BoatController {

        private final StrictBody strict;

        BoatController(StrictBody strict) {
            this.strict = strict;
        }

        @GetMapping
        Page<String> list(Paging paging) {
            var start = paging.require(1).after().isEmpty()
                    ? 0
                    : Integer.parseInt(paging.after().getFirst()) + 1;
            var rows = IntStream.range(start, Math.min(10, start + paging.limitPlusOne()))
                    .mapToObj(String::valueOf)
                    .toList();
            return Page.of(rows, paging, List::of);
        }

        @GetMapping("/caller")
        String caller(Caller caller) {
            return caller.role();
        }

        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException("password=hunter2");
        }

        @PostMapping
        Boat add(@jakarta.validation.Valid @RequestBody Boat boat) {
            return boat;
        }

        @PutMapping("/{version}")
        ResponseEntity<Boat> change(@PathVariable long version, @RequestBody JsonNode body, ExpectedVersion expected) {
            expected.require(version);
            var id = UUID.fromString("00000000-0000-7000-8000-000000000001");
            var boat = strict.read(body, new BoatView(id, version, "Ekan"), Boat.class);
            return Versioned.ok(boat, version + 1, new Position("boats.boat", id, version + 1));
        }
    }
}
