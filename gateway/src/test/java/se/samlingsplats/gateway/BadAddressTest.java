package se.samlingsplats.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests as no well-behaved client writes them, over a bare socket. */
class BadAddressTest extends GatewayTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api//actors",
                "//api/actors",
                "/api/./actors",
                "/api/actors/../resources",
                "/api/%2e%2e/actuator/health",
                "/api/actors/..%2f..%2factuator/health",
                "/api/actors;x=1",
                "/api/search/..;/actuator/health",
                "/api/actors/%00",
                "/api/actors/%ff%fe",
                "/api/search?q=%ff",
                "/sok?q=%00",
                "/api/actors/%",
                "/api/actors/%zz",
                "/sok?q=<script>",
                "/api/actors\\..\\secret"
            })
    void anAddressOfABadFormIsAProblemAndReachesNoService(String path) throws Exception {
        var before = service.seen.size();

        var answer = raw("GET " + path + " HTTP/1.1");

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\"code\":\"invalid-address\"");
        isAProblem(answer);
        assertThat(service.seen).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND", "FOO", "get"})
    void aMethodThatIsNoneOfOursIsNotAllowed(String method) throws Exception {
        var answer = raw(method + " /api/actors HTTP/1.1");

        assertThat(answer).startsWith("HTTP/1.1 405 ").contains("\"code\":\"method-not-allowed\"");
        assertThat(answer).containsIgnoringCase("Allow: GET");
        isAProblem(answer);
    }

    @Test
    void whatNettyRefusesByItselfHasTheSameShape() throws Exception {
        isAProblem(raw("GARBAGE"));
        isAProblem(raw("GET /api/actors HTTP/1.1\r\nBad Header: x"));
        isAProblem(raw("GET /api/actors HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6"));
        assertThat(raw("GET /api/actors HTTP/1.1\r\nX-Large: " + "a".repeat(17_000)))
                .startsWith("HTTP/1.1 431 ")
                .contains("\"code\":\"headers-too-large\"");
        assertThat(raw("GET /api/search?q=" + "a".repeat(9_000) + " HTTP/1.1"))
                .startsWith("HTTP/1.1 414 ")
                .contains("\"code\":\"address-too-long\"");
    }

    @Test
    void aServicesErrorPageAndItsOwnDescriptionAreNoPagesOfOurs() {
        for (var path : new String[] {"/error", "/v3/api-docs", "/v3/api-docs.yaml", "/api/error"}) {
            assertThat(send(to(path)).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void headIsPassedOn() {
        assertThat(send(to("/api/actors/head").method("HEAD", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anEncodedSwedishLetterIsAGoodAddress() {
        assertThat(send(to("/api/actors/by-slug/%C3%A5ngstr%C3%B6m")).statusCode())
                .isEqualTo(200);
        assertThat(AddressFilter.isReadable("/s%C3%B6k%20h%C3%A4r")).isTrue();
        assertThat(AddressFilter.isReadable("/100%")).isFalse();
        assertThat(AddressFilter.isReadable("/%c3")).isFalse();
    }

    private static void isAProblem(String answer) {
        assertThat(answer)
                .containsPattern("^HTTP/1.1 4\\d\\d ")
                .containsIgnoringCase("Content-Type: application/problem+json")
                .containsIgnoringCase("X-Correlation-Id: ")
                .contains("\"detail\":\"", "\"correlationId\":\"")
                .doesNotContain("script", "secret", "Exception");
    }

    private String raw(String lines) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((lines + "\r\nHost: localhost:" + port + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
