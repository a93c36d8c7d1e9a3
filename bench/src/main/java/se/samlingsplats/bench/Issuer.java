package se.samlingsplats.bench;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** Publishes a key set and signs tokens with it, so that a service under measurement needs no Keycloak. */
record Issuer(HttpServer server, RSAKey key) implements AutoCloseable {

    static Issuer start() throws IOException, JOSEException {
        var key = new RSAKeyGenerator(2048).keyID("bench").generate();
        var keySet = new JWKSet(key.toPublicJWK()).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keySet.length);
                exchange.getResponseBody().write(keySet);
            }
        });
        server.start();
        return new Issuer(server, key);
    }

    /** What a service has to be told. */
    Map<String, String> environment() {
        return Map.of("SAMLINGSPLATS_ISSUER", address(), "SAMLINGSPLATS_JWKS", address() + "/keys");
    }

    String bearer(String role) throws JOSEException {
        var claims = new JWTClaimsSet.Builder()
                .issuer(address())
                .subject("bench")
                .audience("samlingsplats")
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .claim("realm_access", Map.of("roles", List.of(role)))
                .build();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(key));
        return "Bearer " + token.serialize();
    }

    private String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
