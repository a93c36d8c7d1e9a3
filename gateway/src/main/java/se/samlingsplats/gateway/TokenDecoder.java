package se.samlingsplats.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Checks signature, issuer, audience and time; remembers a checked token for a while, since the signature costs most. */
@Component
class TokenDecoder implements ReactiveJwtDecoder {

    private final ReactiveJwtDecoder decoder;
    private final Clock clock = Clock.systemUTC();
    private final Cache<String, Jwt> checked = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    TokenDecoder(EdgeProperties properties) {
        var keys = new KeySet(WebClient.create(), properties.keySet());
        var nimbus = NimbusReactiveJwtDecoder.withJwkSource(keys::keysFor).build();
        nimbus.setJwtValidator(JwtValidators.createDefaultWithValidators(List.of(
                new JwtIssuerValidator(properties.issuer()),
                new JwtClaimValidator<List<String>>(
                        "aud", audience -> audience != null && audience.contains(properties.audience())))));
        this.decoder = nimbus;
    }

    @Override
    public Mono<Jwt> decode(String token) {
        var known = checked.getIfPresent(token);
        return known != null && isCurrent(known)
                ? Mono.just(known)
                : decoder.decode(token)
                        .doOnNext(jwt -> checked.put(token, jwt))
                        .onErrorMap(IllegalStateException.class, e -> Refusal.loginUnavailable());
    }

    private boolean isCurrent(Jwt token) {
        Instant ends = token.getExpiresAt();
        return ends != null && clock.instant().isBefore(ends);
    }
}
