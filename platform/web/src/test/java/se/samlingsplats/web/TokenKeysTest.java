package se.samlingsplats.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;

/** A key set over real HTTP that can go away. */
class TokenKeysTest {

    final AtomicInteger asked = new AtomicInteger();
    final OAuth2ResourceServerProperties.Jwt properties = new OAuth2ResourceServerProperties.Jwt();
    HttpServer issuer;

    @BeforeEach
    void anIssuer() throws IOException {
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer.createContext("/", exchange -> {
            asked.incrementAndGet();
            var keys = TestTokens.keySet().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        issuer.start();
        properties.setIssuerUri(TestTokens.ISSUER);
        properties.setJwkSetUri("http://localhost:" + issuer.getAddress().getPort() + "/keys");
        properties.setAudiences(List.of("samlingsplats"));
    }

    @AfterEach
    void stop() {
        issuer.stop(0);
    }

    @Test
    void whoHasATokenGoesOnWhileTheIssuerIsAway() {
        var decoder = TokenKeys.decoder(properties, TokenKeysTest::keptForNoTime);
        assertThat(decoder.decode(token()).getSubject()).isEqualTo("anna");
        assertThat(decoder.decode(token()).getSubject()).isEqualTo("anna");
        assertThat(asked).as("each asks anew: nothing here is only a cache").hasValueGreaterThanOrEqualTo(2);

        issuer.stop(0);

        assertThat(decoder.decode(token()).getSubject()).isEqualTo("anna");
    }

    @Test
    void anIssuerThatNeverAnsweredIsNoFaultOfTheToken() {
        issuer.stop(0);
        var decoder = TokenKeys.decoder(properties);

        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> decoder.decode(token()))
                .isNotInstanceOf(BadJwtException.class);
    }

    @Test
    void aTokenThatIsExpiredForeignOrForAnotherAudienceIsRefused() {
        var decoder = TokenKeys.decoder(properties);

        for (var token : List.of(
                TestTokens.expired("anna"), TestTokens.foreign("anna"), TestTokens.forAnotherAudience("anna"))) {
            assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> decoder.decode(plain(token)));
        }
    }

    private static JWKSourceBuilder<SecurityContext> keptForNoTime(JWKSourceBuilder<SecurityContext> keys) {
        return keys.cache(false).rateLimited(false).refreshAheadCache(false);
    }

    private static String token() {
        return plain(TestTokens.bearer("anna", "curator"));
    }

    private static String plain(String header) {
        return header.substring("Bearer ".length());
    }
}
