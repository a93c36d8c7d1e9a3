package se.samlingsplats.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.GET;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What never should get as far as a controller, over a real connection. */
@SpringBootTest(
        classes = HttpRefusalTest.Sails.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.import=classpath:samlingsplats-web.yaml", "spring.application.name=sails"})
class HttpRefusalTest {

    @LocalServerPort
    int port;

    final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"a\\u0000b\"}",
                "{\"name\": \"a\\ud800b\"}",
                "{\"at\": \"+999999999-12-31T23:59:59Z\"}",
                "{\"at\": \"-0044-03-15T12:00:00Z\"}",
                "{\"at\": 1790000000}",
                "{\"day\": \"+999999-01-01\"}",
                "{\"day\": \"igår\"}",
                "{\"name\": 7}",
                "{\"agreed\": 1}",
                "{\"agreed\": \"true\"}",
                "{\"length\": \"7\"}",
                "{\"length\": 7.5}"
            })
    void whatNoDatabaseKeepsIsRefusedAtTheDoor(String body) throws Exception {
        var answer = send(to("/sails")
                .header("Content-Type", "application/json")
                .header("Authorization", TestTokens.bearer("anna"))
                .POST(HttpRequest.BodyPublishers.ofString(body)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":\"wrong-type\"").doesNotContain("999999", "0044", "1790000000");
    }

    @Test
    void anEmojiAndAnOrdinaryTimePass() throws Exception {
        var body = "{\"name\": \"segel ⛵\\ud83d\\ude00\", \"at\": \"2026-11-25T12:00:00Z\", \"day\": \"2026-11-25\"}";

        var answer = send(to("/sails")
                .header("Content-Type", "application/json")
                .header("Authorization", TestTokens.bearer("anna"))
                .POST(HttpRequest.BodyPublishers.ofString(body)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%2B999999999-01-01T00:00:00Z", "-999999999-01-01T00:00:00Z", "hemligt"})
    void aTimeThatIsNoneIsARefusedParameter(String since) throws Exception {
        var answer = send(to("/sails?since=" + since));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("invalid-parameter").doesNotContain("999999999", "hemligt");
    }

    @Test
    void theAddressIsNotRepeatedEither() throws Exception {
        var answer = send(to("/sails/811228-9874"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("urn:samlingsplats:request:"
                        + answer.headers().firstValue("X-Correlation-Id").orElseThrow())
                .doesNotContain("811228");
    }

    @Test
    void whoMayGetMayAlsoHead() throws Exception {
        var get = send(to("/sails"));
        var head = send(to("/sails").method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Length"))
                .isEqualTo(get.headers().firstValue("Content-Length"));
        assertThat(send(to("/closed").method("HEAD", HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void loggingOutIsNoAddressOfAService() throws Exception {
        assertThat(send(to("/logout")).statusCode()).isEqualTo(401);
    }

    @Test
    void anUnreadableAcceptHeaderGetsAReadableAnswer() throws Exception {
        var answer = send(to("/sails").header("Accept", "x//y"));

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.body()).contains("\"code\":\"not-acceptable\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /sails//x HTTP/1.1",
                "GET /sails/%2e%2e/actuator HTTP/1.1",
                "GET /sails/%00 HTTP/1.1",
                "GET /sails;x=1 HTTP/1.1",
                "TRACE /sails HTTP/1.1",
                "FOO /sails HTTP/1.1",
                "GET /sails/%ff%fe HTTP/1.1",
                "GET /sails HTTP/1.1\r\nExpect: wonders"
            })
    void whatFirewallAndTomcatRefuseHasTheSameShape(String lines) throws Exception {
        var answer = raw(lines);

        assertThat(answer)
                .containsPattern("^HTTP/1.1 4\\d\\d ")
                .containsIgnoringCase("Content-Type: application/problem+json")
                .containsIgnoringCase("X-Correlation-Id: ")
                .contains("\"code\":\"", "\"correlationId\":\"")
                .doesNotContain("<html", "Tomcat", "Exception", "wonders");
    }

    @Test
    void nobodyHasFailedWhoJustAsksForTheErrorPage() throws Exception {
        var answer = send(to("/error"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"code\":\"not-found\"").doesNotContain("999", "timestamp");
    }

    @Test
    void tooManyHeadersAreAProblemToo() throws Exception {
        assertThat(raw("GET /sails HTTP/1.1" + "\r\nX-Many: 1".repeat(200)))
                .contains("application/problem+json", "\"code\":\"invalid-request\"")
                .doesNotContain("<html");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    /** As no well-behaved client would send it. */
    private String raw(String lines) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((lines + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    record Sail(String name, Instant at, LocalDate day, Boolean agreed, Integer length) {}

    @SpringBootApplication(exclude = DataSourceAutoConfiguration.class)
    @Import({TestTokens.Configuration.class, SailController.class})
    static class Sails {

        @Bean
        AccessRules rules() {
            return requests -> requests.requestMatchers(GET, "/sails/**")
                    .permitAll()
                    .requestMatchers("/sails/**", "/closed")
                    .authenticated();
        }
    }

    @RestController
    @RequestMapping("/sails")
    static class SailController {

        @GetMapping
        String list(@RequestParam(required = false) Instant since) {
            return since == null ? "all" : "some";
        }

        @GetMapping("/{id}")
        String show(@PathVariable int id) {
            return String.valueOf(id);
        }

        @PostMapping
        String add(@RequestBody Sail sail) {
            return sail.name();
        }
    }
}
