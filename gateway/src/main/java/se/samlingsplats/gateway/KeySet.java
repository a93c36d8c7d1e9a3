package se.samlingsplats.gateway;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Keycloak's public keys, kept over its outages: the last set counts until a new one arrives. An unknown key id asks
 * again, at most every few seconds, so that invented ids cannot make us flood Keycloak.
 */
final class KeySet {

    private static final Logger log = LoggerFactory.getLogger(KeySet.class);
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private record Loaded(JWKSet keys, Instant at) {}

    private final WebClient client;
    private final String address;
    private final AtomicReference<@Nullable Loaded> loaded = new AtomicReference<>();
    private final AtomicReference<Instant> asked = new AtomicReference<>(Instant.EPOCH);
    private final Mono<JWKSet> load;

    KeySet(WebClient client, String address) {
        this.client = client;
        this.address = address;
        this.load = fetch();
    }

    Flux<JWK> keysFor(SignedJWT token) {
        var known = loaded.get();
        if (known == null) {
            return load.flatMapIterable(JWKSet::getKeys);
        }
        var id = token.getHeader().getKeyID();
        var stale = known.at().plus(FRESH).isBefore(Instant.now());
        if (known.keys().getKeyByKeyId(id) != null) {
            if (stale && mayAsk()) {
                load.subscribe(
                        keys -> {},
                        failure -> log.warn("Keys not renewed, the last ones stay: {}", failure.toString()));
            }
            return Flux.fromIterable(known.keys().getKeys());
        }
        return mayAsk()
                ? load.flatMapIterable(JWKSet::getKeys)
                : Flux.fromIterable(known.keys().getKeys());
    }

    private boolean mayAsk() {
        var last = asked.get();
        var now = Instant.now();
        return last.plus(PAUSE).isBefore(now) && asked.compareAndSet(last, now);
    }

    private Mono<JWKSet> fetch() {
        return client.get()
                .uri(address)
                .retrieve()
                .bodyToMono(String.class)
                .timeout(Duration.ofSeconds(3))
                .map(KeySet::parse)
                .doOnNext(keys -> loaded.set(new Loaded(keys, Instant.now())));
    }

    private static JWKSet parse(String body) {
        try {
            return JWKSet.parse(body);
        } catch (ParseException e) {
            throw new IllegalStateException("The key set is not readable", e);
        }
    }
}
