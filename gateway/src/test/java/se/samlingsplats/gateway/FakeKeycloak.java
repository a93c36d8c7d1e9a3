package se.samlingsplats.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Keys and tokens of a realm, as far as a gateway meets them; the code it is given is the nonce it puts in. */
final class FakeKeycloak {

    private final RSAKey key = generate("one");
    private final HttpServer server;
    final AtomicInteger renewals = new AtomicInteger();
    volatile boolean down;
    volatile int secondsOfLife = 300;

    FakeKeycloak() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        var base = "/realms/samlingsplats/protocol/openid-connect";
        server.createContext(base + "/certs", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext(base + "/token", this::token);
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort() + "/realms/samlingsplats";
    }

    String bearer(String subject, String... roles) {
        return "Bearer " + access(subject, issuer(), "samlingsplats", 300, key, roles);
    }

    String expired(String subject) {
        return "Bearer " + access(subject, issuer(), "samlingsplats", -300, key);
    }

    String forAnotherAudience(String subject) {
        return "Bearer " + access(subject, issuer(), "another-system", 300, key);
    }

    String fromAnotherIssuer(String subject) {
        return "Bearer " + access(subject, "http://elsewhere.example/realms/x", "samlingsplats", 300, key);
    }

    String signedByAnother(String subject) {
        return "Bearer " + access(subject, issuer(), "samlingsplats", 300, generate("one"));
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var renewal = "refresh_token".equals(form.get("grant_type"));
        if (renewal) {
            renewals.incrementAndGet();
        }
        var id = new JWTClaimsSet.Builder()
                .audience("web")
                .claim("name", "Anna Andersson")
                .claim("nonce", form.get("code"));
        answer(exchange, """
                {"access_token":"%s","refresh_token":"%s","id_token":"%s","token_type":"Bearer","expires_in":%d}""".formatted(
                        access("anna", issuer(), "samlingsplats", 300, key, "curator"),
                        UUID.randomUUID(),
                        sign(id, "anna", issuer(), 300, key),
                        renewal ? 300 : secondsOfLife));
    }

    private void answer(HttpExchange exchange, String body) throws IOException {
        try (exchange) {
            if (!down) {
                Upstream.answer(exchange, 200, "application/json", body);
            }
        }
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String access(
            String subject, String issuer, String audience, int seconds, RSAKey key, String... roles) {
        var claims =
                new JWTClaimsSet.Builder().audience(audience).claim("realm_access", Map.of("roles", List.of(roles)));
        return sign(claims, subject, issuer, seconds, key);
    }

    private static String sign(JWTClaimsSet.Builder claims, String subject, String issuer, int seconds, RSAKey key) {
        var now = Instant.now();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(key.getKeyID())
                        .type(JOSEObjectType.JWT)
                        .build(),
                claims.issuer(issuer)
                        .subject(subject)
                        .jwtID(UUID.randomUUID().toString())
                        .issueTime(Date.from(now.minusSeconds(600)))
                        .expirationTime(Date.from(now.plusSeconds(seconds)))
                        .build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static RSAKey generate(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
