package se.samlingsplats.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties = {
            "samlingsplats.gateway.trusted-proxies=1",
            "samlingsplats.gateway.limits.reads=3",
            "samlingsplats.gateway.limits.writes=2",
            "samlingsplats.gateway.limits.logins=1",
            "samlingsplats.gateway.limits.per=1h"
        })
class RateLimitTest extends GatewayTest {

    @Test
    void eachAnswerSaysWhatIsLeftAndTheOneTooManyWhenToComeBack() {
        assertThat(header(read("192.0.2.1"), "RateLimit-Remaining")).isEqualTo("2");
        assertThat(header(read("192.0.2.1"), "RateLimit-Limit")).isEqualTo("3");
        assertThat(header(read("192.0.2.1"), "RateLimit-Reset")).isNotEmpty();
        var refused = read("192.0.2.1");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("\"code\":\"too-many-requests\"");
        assertThat(Long.parseLong(header(refused, "Retry-After"))).isPositive();
    }

    @Test
    void writesHaveASmallerPurseOfTheirOwn() {
        for (int i = 0; i < 2; i++) {
            assertThat(write("192.0.2.2").statusCode()).isEqualTo(200);
        }
        assertThat(write("192.0.2.2").statusCode()).isEqualTo(429);
        assertThat(read("192.0.2.2").statusCode()).isEqualTo(200);
    }

    @Test
    void aQuestionThatIsAskedByPostIsCountedAsReading() {
        for (int i = 0; i < 3; i++) {
            assertThat(send(post("/api/search/support", "{}").header("X-Forwarded-For", "192.0.2.8"))
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(read("192.0.2.8").statusCode()).isEqualTo(429);
        assertThat(write("192.0.2.8").statusCode()).isEqualTo(200);
    }

    @Test
    void whatAClientWritesBeforeOurProxyDoesNotMakeItAnother() {
        for (int i = 0; i < 3; i++) {
            read("10.0.0." + i + ", 192.0.2.3");
        }
        assertThat(read("10.0.0.9, 192.0.2.3").statusCode()).isEqualTo(429);
    }

    @Test
    void aHouseholdWithIpv6IsOneClient() {
        for (int i = 1; i <= 3; i++) {
            read("2001:db8:1:2::" + i);
        }
        assertThat(read("2001:db8:1:2:ffff::9").statusCode()).isEqualTo(429);
        assertThat(read("2001:db8:1:3::1").statusCode()).isEqualTo(200);
    }

    @Test
    void whoSendsATokenIsCountedAsThemselves() {
        for (int i = 0; i < 4; i++) {
            read("192.0.2.4");
        }
        var known = send(to("/api/actors/1")
                .header("X-Forwarded-For", "192.0.2.4")
                .header("Authorization", keycloak.bearer("counted")));
        assertThat(known.statusCode()).isEqualTo(200);
    }

    @Test
    void startingLoginsIsLimitedBecauseEachMakesASession() {
        var request = to("/oauth2/authorization/keycloak").header("X-Forwarded-For", "192.0.2.5");
        assertThat(send(request.copy()).statusCode()).isEqualTo(302);
        var refused = send(request.copy());
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void behindAProxyThatEndsTlsCookiesAreSecureAndHstsIsOn() {
        var answer = send(to("/oauth2/authorization/keycloak")
                .header("X-Forwarded-For", "192.0.2.6")
                .header("X-Forwarded-Proto", "https"));
        assertThat(header(answer, "Set-Cookie")).contains("Secure");
        assertThat(header(answer, "Strict-Transport-Security")).startsWith("max-age");
    }

    @Test
    void aServiceLearnsFromUsWhetherTheBrowserCameByHttps() {
        send(to("/api/actors/tls").header("X-Forwarded-For", "192.0.2.7").header("X-Forwarded-Proto", "https"));
        send(to("/api/actors/plain").header("X-Forwarded-For", "192.0.2.7"));
        assertThat(service.only("/api/actors/tls").headers().getFirst("X-Forwarded-Proto"))
                .isEqualTo("https");
        assertThat(service.only("/api/actors/plain").headers()).doesNotContainKey("X-forwarded-proto");
    }

    private HttpResponse<String> read(String from) {
        return send(to("/api/actors/1").header("X-Forwarded-For", from));
    }

    private HttpResponse<String> write(String from) {
        return send(post("/api/actors", "{}").header("X-Forwarded-For", from));
    }
}
