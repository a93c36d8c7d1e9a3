package se.samlingsplats.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoginTest extends GatewayTest {

    @AfterEach
    void tokensLiveAsUsual() {
        keycloak.secondsOfLife = 300;
        keycloak.down = false;
    }

    @Test
    void loggingInLeadsThroughKeycloakBackToThePageOneCameFrom() {
        var start = send(to("/oauth2/authorization/keycloak?next=/aktorer/skatteverket?a=b"));
        assertThat(header(start, "Location"))
                .startsWith(keycloak.issuer() + "/protocol/openid-connect/auth")
                .contains("client_id=web", "code_challenge_method=S256");
        var end = finish(start);
        assertThat(header(end, "Location")).isEqualTo("/aktorer/skatteverket?a=b");
        assertThat(header(end, "Set-Cookie"))
                .contains("HTTPOnly", "SameSite=Lax")
                .doesNotContain("Secure");
        assertThat(cookie(end)).isNotEqualTo(cookie(start));
    }

    @Test
    void loggingInNeverLeadsToAnotherSite() {
        for (var next : new String[] {"https://evil.example", "//evil.example", "/\\evil.example", "evil", "/%0d%0a"}) {
            var encoded = URLEncoder.encode(next, StandardCharsets.UTF_8);
            var end = finish(send(to("/oauth2/authorization/keycloak?next=" + encoded)));
            assertThat(header(end, "Location")).startsWith("/").doesNotContain("evil");
        }
    }

    @Test
    void whoIsAskedAgainGivesThePasswordAlsoWhileTheLoginLasts() {
        assertThat(header(send(to("/oauth2/authorization/keycloak?again&next=/konto/radera")), "Location"))
                .contains("prompt=login");
        assertThat(header(send(to("/oauth2/authorization/keycloak?next=/konto")), "Location"))
                .doesNotContain("prompt");
    }

    @Test
    void theSessionSaysWhoIsLoggedIn() {
        var session = session(login());
        assertThat(session.body()).contains("\"authenticated\":true", "Anna Andersson", "curator", "csrfToken\":\"");
        assertThat(header(session, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void theServiceGetsTheTokenOfTheSessionAndNeverTheSessionItself() {
        send(to("/api/actors/relayed").header("Cookie", login()));
        var headers = service.only("/api/actors/relayed").headers();
        assertThat(headers.getFirst("Authorization")).startsWith("Bearer ey");
        assertThat(headers).doesNotContainKey("Cookie");
    }

    @Test
    void aChangeWithinASessionNeedsItsCsrfToken() {
        var cookie = login();
        var without = send(post("/api/actors/csrf", "{}").header("Cookie", cookie));
        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(without.body()).contains("csrf-token-missing");
        assertThat(service.seen("/api/actors/csrf")).isEmpty();

        var token = csrfToken(cookie);
        var with = send(post("/api/actors/csrf", "{}").header("Cookie", cookie).header("X-CSRF-TOKEN", token));
        assertThat(with.statusCode()).isEqualTo(200);
        assertThat(service.only("/api/actors/csrf").headers())
                .containsKey("Authorization")
                .doesNotContainKey("X-csrf-token");
    }

    @Test
    void aStaleSessionCookieDoesNotStopAVisitorFromVoting() {
        var answer = send(post("/api/actors/stale", "{}").header("Cookie", "SESSION=ended-long-ago"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(service.only("/api/actors/stale").headers()).doesNotContainKey("Authorization");
    }

    @Test
    void manyRequestsAtOnceRenewTheTokensOnce() throws Exception {
        keycloak.secondsOfLife = 1;
        var cookie = login();
        int before = keycloak.renewals.get();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = pool.invokeAll(IntStream.range(0, 12)
                    .mapToObj(i -> (java.util.concurrent.Callable<Integer>) () ->
                            send(to("/api/actors/1").header("Cookie", cookie)).statusCode())
                    .toList());
            for (var each : answers) {
                assertThat(each.get()).isEqualTo(200);
            }
        }
        assertThat(keycloak.renewals.get() - before).isEqualTo(1);
    }

    @Test
    void whoseTokensCannotBeRenewedReadsAsAVisitorButChangesNothing() {
        keycloak.secondsOfLife = 1;
        var cookie = login();
        keycloak.down = true;
        assertThat(send(to("/api/actors/1").header("Cookie", cookie)).statusCode())
                .isEqualTo(200);
        assertThat(session(cookie).body()).contains("\"authenticated\":false");
        var change = send(
                post("/api/actors/unrenewed", "{}").header("Cookie", cookie).header("X-CSRF-TOKEN", csrfToken(cookie)));
        assertThat(change.statusCode()).isIn(401, 503);
        assertThat(service.seen("/api/actors/unrenewed")).isEmpty();
    }

    @Test
    void askingForTheSessionKeepsItsCookie() {
        assertThat(session(login()).headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void loggingOutEndsTheSessionHereAndAtKeycloak() {
        var cookie = login();
        var answer = send(to("/logout")
                .header("Cookie", cookie)
                .header("X-CSRF-TOKEN", csrfToken(cookie))
                .POST(BodyPublishers.noBody()));
        assertThat(header(answer, "Location"))
                .startsWith(keycloak.issuer() + "/protocol/openid-connect/logout")
                .contains("id_token_hint=ey", "post_logout_redirect_uri=http://localhost:" + port);
        assertThat(session(cookie).body()).contains("\"authenticated\":false");
    }

    private String login() {
        return cookie(finish(send(to("/oauth2/authorization/keycloak?next=/"))));
    }

    /** What the browser does after the form at Keycloak; our Keycloak takes the nonce for the code. */
    private HttpResponse<String> finish(HttpResponse<String> start) {
        var location = header(start, "Location");
        return send(to("/login/oauth2/code/keycloak?code=" + parameter(location, "nonce") + "&state="
                        + URLEncoder.encode(parameter(location, "state"), StandardCharsets.UTF_8))
                .header("Cookie", cookie(start)));
    }

    private HttpResponse<String> session(String cookie) {
        return send(to("/api/session").header("Cookie", cookie));
    }

    private String csrfToken(String cookie) {
        return csrfTokenOf(session(cookie));
    }

    private static String csrfTokenOf(HttpResponse<String> session) {
        return found("\"csrfToken\":\"([^\"]+)\"", session.body());
    }

    private static String cookie(HttpResponse<String> answer) {
        return header(answer, "Set-Cookie").split(";")[0];
    }

    private static String parameter(String location, String name) {
        return URLDecoder.decode(
                found("[?&]" + name + "=([^&]+)", URI.create(location).toString()), StandardCharsets.UTF_8);
    }

    private static String found(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }
}
