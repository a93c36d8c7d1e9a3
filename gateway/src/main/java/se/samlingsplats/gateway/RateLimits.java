package se.samlingsplats.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** One purse per client and kind of request, bounded and in memory: each replica counts for itself. */
@Component
class RateLimits {

    /** What one client may do in a while; logins make sessions and therefore have the smallest purse. */
    enum Purse {
        READS,
        WRITES,
        LOGINS
    }

    private record Key(String client, Purse purse) {}

    private static final int MOST_CLIENTS = 100_000;

    private final EdgeProperties.Limits limits;
    private final ClientAddress address;
    private final Cache<Key, Bucket> buckets;

    RateLimits(EdgeProperties properties) {
        this.limits = properties.limits();
        this.address = new ClientAddress(properties.trustedProxies());
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CLIENTS)
                .expireAfterAccess(limits.per().multipliedBy(2))
                .build();
    }

    Mono<Void> spendByAddress(ServerWebExchange exchange, Purse purse) {
        return spend(exchange, "address " + address.of(exchange), purse);
    }

    Mono<Void> spend(ServerWebExchange exchange, String client, Purse purse) {
        if (!limits.enabled()) {
            return Mono.empty();
        }
        var bucket = buckets.get(new Key(client, purse), key -> bucket(size(purse)));
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        var headers = exchange.getResponse().getHeaders();
        headers.set("RateLimit-Limit", Long.toString(size(purse)));
        headers.set("RateLimit-Remaining", Long.toString(probe.getRemainingTokens()));
        headers.set("RateLimit-Reset", seconds(probe.getNanosToWaitForReset()));
        if (probe.isConsumed()) {
            return Mono.empty();
        }
        headers.set(HttpHeaders.RETRY_AFTER, seconds(probe.getNanosToWaitForRefill()));
        return Mono.error(Refusal.tooMany());
    }

    private long size(Purse purse) {
        return switch (purse) {
            case READS -> limits.reads();
            case WRITES -> limits.writes();
            case LOGINS -> limits.logins();
        };
    }

    private Bucket bucket(long size) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(size).refillGreedy(size, limits.per()))
                .build();
    }

    private static String seconds(long nanos) {
        return Long.toString(Math.max(1, Duration.ofNanos(nanos).plusMillis(999).toSeconds()));
    }
}
