package se.samlingsplats.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Signs access tokens with a key set of its own, so that service tests need no Keycloak. */
public final class TestTokens {

    public static final String ISSUER = "http://localhost/realms/test";
    private static final RSAKey KEY = newKey();

    /** Made once: each takes a second, and a matrix asks for one per operation. */
    private static final RSAKey SOMEBODY_ELSES = newKey();

    private TestTokens() {}

    /** The value of an Authorization header for someone with these roles. */
    public static String bearer(String subject, String... roles) {
        return sign(KEY, claims(subject, roles).build());
    }

    /** Someone whose name and verified address the login service tells, who logged in at this moment. */
    public static String login(String subject, String name, String email, Instant at, String... roles) {
        return sign(
                KEY,
                claims(subject, roles)
                        .claim("name", name)
                        .claim("email", email)
                        .claim("email_verified", true)
                        .claim("auth_time", at.getEpochSecond())
                        .build());
    }

    /** Says that it needs no signature. */
    public static String unsigned(String subject, String... roles) {
        return "Bearer " + new PlainJWT(claims(subject, roles).build()).serialize();
    }

    public static String expired(String subject, String... roles) {
        return sign(
                KEY,
                claims(subject, roles)
                        .expirationTime(Date.from(Instant.now().minusSeconds(3_600)))
                        .build());
    }

    public static String forAnotherAudience(String subject, String... roles) {
        return sign(KEY, claims(subject, roles).audience("elsewhere").build());
    }

    /** Well formed, but signed by somebody else. */
    public static String foreign(String subject, String... roles) {
        return sign(SOMEBODY_ELSES, claims(subject, roles).build());
    }

    /** The public key set, as an issuer publishes it. */
    public static String keySet() {
        return new JWKSet(KEY.toPublicJWK()).toString();
    }

    private static JWTClaimsSet.Builder claims(String subject, String... roles) {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(subject)
                .audience("samlingsplats")
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                .claim("realm_access", Map.of("roles", List.of(roles)));
    }

    private static String sign(RSAKey key, JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return "Bearer " + token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    public static class Configuration {

        @Bean
        JwtDecoder jwtDecoder() throws JOSEException {
            var decoder = NimbusJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    JwtValidators.createDefaultWithIssuer(ISSUER),
                    new JwtClaimValidator<List<String>>(
                            "aud", audience -> audience != null && audience.contains("samlingsplats"))));
            return decoder;
        }
    }
}
