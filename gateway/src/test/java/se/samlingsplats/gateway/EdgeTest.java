package se.samlingsplats.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class EdgeTest extends GatewayTest {

    @Test
    void aVisitorReadsAnActorThroughTheGateway() {
        var answer = send(to("/api/actors/1"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"at\":\"/api/actors/1\"}");
    }

    @Test
    void aVisitorGetsNoCookie() {
        for (var path : new String[] {"/", "/api/actors/1", "/api/session", "/api/nothing"}) {
            assertThat(send(to(path)).headers().map()).doesNotContainKey("set-cookie");
        }
    }

    @Test
    void anUnknownApiAddressIsAProblemAndNotAPage() {
        var answer = send(to("/api/unknown").header("Accept", "text/html"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":\"urn:samlingsplats:problem:not-found\"", "\"status\":404", "correlationId");
    }

    @Test
    void theActuatorIsHidden() {
        for (var path : new String[] {"/actuator", "/actuator/health", "/actuator/prometheus", "//actuator/health"}) {
            assertThat(send(to(path)).body()).doesNotContain("UP", "jvm_");
        }
        assertThat(send(to("/actuator/health")).statusCode()).isEqualTo(404);
    }

    @Test
    void pagesComeFromTheSearchServiceWithAStrictPolicy() {
        service.on("/sok", exchange -> Upstream.answer(exchange, 200, "text/html;charset=UTF-8", "<p>sida</p>"));
        var answer = send(to("/sok?q=hej"));
        assertThat(answer.body()).isEqualTo("<p>sida</p>");
        assertThat(header(answer, "Content-Security-Policy"))
                .contains(
                        "default-src 'none'",
                        "script-src 'self'",
                        "base-uri 'none'",
                        "frame-ancestors 'none'",
                        "require-trusted-types-for 'script'")
                .doesNotContain("unsafe");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Strict-Transport-Security")).isEmpty();
    }

    @Test
    void aPageThatSaysItselfWhatItNeedsKeepsItsPolicy() {
        service.on("/utskrift", exchange -> {
            exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; style-src 'sha256-x'");
            Upstream.answer(exchange, 200, "text/html;charset=UTF-8", "<p>sida</p>");
        });
        assertThat(header(send(to("/utskrift")), "Content-Security-Policy"))
                .isEqualTo("default-src 'none'; style-src 'sha256-x'");
    }

    /** The browser gives the kept page the headers of this answer: the policy of an API answer would forbid its scripts. */
    @Test
    void aPageThatIsUnchangedKeepsThePolicyItCameWith() {
        service.on("/om", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"v1\"");
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
        });
        var answer = send(to("/om").header("If-None-Match", "\"v1\""));
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(header(answer, "Content-Security-Policy")).isEmpty();
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void assetsWithAHashInTheirNameStayForEver() throws Exception {
        var request =
                to("/assets/test-9f8e7d.js").header("Accept-Encoding", "gzip").build();
        var answer = browser.send(request, BodyHandlers.ofByteArray());
        assertThat(header(answer, "Cache-Control")).contains("immutable");
        assertThat(header(answer, "Content-Type")).contains("javascript");
        assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
        var plain = new GZIPInputStream(new java.io.ByteArrayInputStream(answer.body())).readAllBytes();
        assertThat(new String(plain, java.nio.charset.StandardCharsets.UTF_8)).startsWith("console.log");
        var again = send(to("/assets/test-9f8e7d.js").header("If-None-Match", header(answer, "ETag")));
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void aMissingAssetIsNeverAPage() {
        assertThat(send(to("/assets/gone-000000.js")).statusCode()).isEqualTo(404);
    }

    @Test
    void theBareShellIsNotServed() {
        service.on("/app.html", exchange -> Upstream.answer(exchange, 404, "text/html", "saknas"));
        assertThat(send(to("/app.html")).statusCode()).isEqualTo(404);
    }

    @Test
    void anyoneMayReadFromAnotherOriginButNotTheSession() {
        var answer = send(to("/api/actors/1").header("Origin", "https://partner.example"));
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(answer, "Access-Control-Allow-Credentials")).isEmpty();
        var session = send(to("/api/session").header("Origin", "https://partner.example"));
        assertThat(header(session, "Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void anotherOriginIsOfferedReadingOnly() {
        var answer = send(to("/api/actors")
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", "https://partner.example")
                .header("Access-Control-Request-Method", "PUT"));
        assertThat(header(answer, "Access-Control-Allow-Methods")).isEqualTo("GET, HEAD");
    }

    @Test
    void theCorrelationIdIsPassedOnAndAHarmfulOneReplaced() {
        var kept = send(to("/api/actors/passed").header("X-Correlation-Id", "abcdef-123456"));
        assertThat(header(kept, "X-Correlation-Id")).isEqualTo("abcdef-123456");
        assertThat(service.only("/api/actors/passed").headers().getFirst("X-Correlation-Id"))
                .isEqualTo("abcdef-123456");
        var replaced = send(to("/api/actors/1").header("X-Correlation-Id", "<script>alert(1)</script>"));
        assertThat(header(replaced, "X-Correlation-Id")).hasSize(36);
    }

    @Test
    void aServiceNeverSeesForwardingHeadersThatAnyoneCanWrite() {
        send(to("/api/actors/forged")
                .header("X-Forwarded-For", "10.0.0.1")
                .header("Forwarded", "for=10.0.0.1")
                .header("X-Forwarded-Proto", "https"));
        assertThat(service.only("/api/actors/forged").headers())
                .doesNotContainKeys("X-forwarded-for", "Forwarded", "X-forwarded-host", "X-forwarded-proto");
    }

    @Test
    void theVotersCookiePassesBothWays() {
        service.on("/api/actors/cookie", exchange -> {
            exchange.getResponseHeaders().set("Set-Cookie", "voter=2; HttpOnly; SameSite=Strict");
            Upstream.answer(exchange, 200, "application/json", "{}");
        });
        var answer = send(to("/api/actors/cookie").header("Cookie", "SESSION=stale; voter=1"));
        assertThat(header(answer, "Set-Cookie")).startsWith("voter=2");
        assertThat(service.only("/api/actors/cookie").headers().getFirst("Cookie"))
                .isEqualTo("voter=1");
    }

    @Test
    void longTextIsCompressedOnce() throws Exception {
        service.on(
                "/api/actors/long",
                exchange -> Upstream.answer(exchange, 200, "application/json", "\"" + "å".repeat(5000) + "\""));
        var request = to("/api/actors/long").header("Accept-Encoding", "gzip").build();
        var answer = browser.send(request, BodyHandlers.ofByteArray());
        assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.body().length).isLessThan(1000);
    }

    @Test
    void aVisitorsChangeFromOurOwnPagePasses() {
        var answer = send(post("/api/actors/own", "{}")
                .header("Origin", "http://localhost:" + port)
                .header("Sec-Fetch-Site", "same-origin"));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void aVisitorsChangeFromAnotherSiteIsRefused() {
        var byFetchSite = send(post("/api/actors/foreign", "{}").header("Sec-Fetch-Site", "cross-site"));
        var byOrigin = send(post("/api/actors/foreign", "{}").header("Origin", "https://evil.example"));
        var sandboxed = send(post("/api/actors/foreign", "{}").header("Origin", "null"));
        assertThat(new int[] {byFetchSite.statusCode(), byOrigin.statusCode(), sandboxed.statusCode()})
                .containsOnly(403);
        assertThat(byOrigin.body()).contains("foreign-origin");
        assertThat(service.seen("/api/actors/foreign")).isEmpty();
    }

    @Test
    void aVisitorsFormPostIsRefused() {
        var answer = send(to("/api/actors/form")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("a=b")));
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(service.seen("/api/actors/form")).isEmpty();
    }

    @Test
    void anAbsurdlyLongAddressIsRefused() {
        assertThat(send(to("/api/actors?q=" + "a".repeat(9000))).statusCode()).isEqualTo(414);
    }
}
