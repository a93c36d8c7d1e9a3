package se.samlingsplats.directory.turnstile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts what each sender sends. In memory and bounded: each replica counts for itself, and a restart forgets.
 */
@Component
public class Turnstile {

    private static final int MOST_SENDERS = 100_000;
    private static final Duration A_DAY = Duration.ofDays(1);

    private final TurnstileProperties properties;
    private final Puzzles puzzles;
    private final Cache<String, Purse> purses = Caffeine.newBuilder()
            .maximumSize(MOST_SENDERS)
            .expireAfterAccess(A_DAY)
            .build();

    private record Purse(Bucket day, Bucket free, Bucket proven) {}

    Turnstile(TurnstileProperties properties, Clock clock) {
        this.properties = properties;
        this.puzzles = new Puzzles(properties.puzzleBits(), clock);
    }

    /**
     * Lets through, or refuses for now.
     *
     * @param sender says nothing about who it is, see {@link Senders}
     * @param proof the solution of a puzzle that an earlier refusal gave
     */
    public void pass(String sender, @Nullable String proof) {
        var purse = purses.get(sender, unknown -> purse());
        if (!purse.day().tryConsume(1)) {
            throw new TooMany(wait(purse.day()), null);
        }
        if (purse.free().tryConsume(1)) {
            return;
        }
        if (purse.proven().getAvailableTokens() == 0) {
            purse.day().addTokens(1);
            throw new TooMany(wait(purse.free()), null);
        }
        if (proof == null || !puzzles.isSolvedBy(proof) || !purse.proven().tryConsume(1)) {
            purse.day().addTokens(1);
            throw new TooMany(wait(purse.free()), puzzles.next());
        }
    }

    private Purse purse() {
        return new Purse(
                bucket(properties.perDay(), A_DAY),
                bucket(properties.free(), properties.per()),
                bucket(properties.proven(), properties.per()));
    }

    private static Bucket bucket(long size, Duration per) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(size).refillGreedy(size, per))
                .build();
    }

    private static Duration wait(Bucket bucket) {
        return Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill())
                .plusSeconds(1);
    }
}
