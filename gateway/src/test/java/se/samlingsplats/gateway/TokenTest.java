package se.samlingsplats.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokenTest extends GatewayTest {

    @AfterEach
    void keycloakIsBack() {
        keycloak.down = false;
    }

    @Test
    void aValidTokenReachesTheServiceAndNeedsNoCsrfToken() {
        var token = keycloak.bearer("importer", "curator");
        var answer = send(post("/api/actors/by-token", "{}").header("Authorization", token));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(service.only("/api/actors/by-token").headers().getFirst("Authorization"))
                .isEqualTo(token);
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void anExpiredTokenIsRefused() {
        assertInvalid(read(keycloak.expired("anna")));
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() {
        assertInvalid(read(keycloak.forAnotherAudience("anna")));
    }

    @Test
    void aTokenFromAnotherIssuerIsRefused() {
        assertInvalid(read(keycloak.fromAnotherIssuer("anna")));
    }

    @Test
    void aTokenSignedByAnotherKeyIsRefused() {
        assertInvalid(read(keycloak.signedByAnother("anna")));
    }

    @Test
    void anUnreadableOrUnsignedTokenIsRefused() {
        assertInvalid(read("Bearer nonsense"));
        assertInvalid(read("Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbm5hIn0."));
    }

    @Test
    void tokensAreCheckedOverAnOutageOfKeycloak() {
        assertThat(read(keycloak.bearer("before")).statusCode()).isEqualTo(200);
        keycloak.down = true;
        assertThat(read(keycloak.bearer("during")).statusCode()).isEqualTo(200);
        assertInvalid(read(keycloak.expired("during")));
    }

    private HttpResponse<String> read(String token) {
        return send(to("/api/actors/1").header("Authorization", token));
    }

    private static void assertInvalid(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(header(answer, "WWW-Authenticate")).startsWith("Bearer");
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"invalid-token\"").doesNotContain("Exception");
    }
}
