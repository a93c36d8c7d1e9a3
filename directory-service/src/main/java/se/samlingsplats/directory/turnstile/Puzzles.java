package se.samlingsplats.directory.turnstile;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;

/**
 * Work for the sender's machine instead of a riddle for its owner: nothing to see, hear or understand. A puzzle reads
 * {@code bits.expires.random.seal}; its solution is {@code puzzle:number} whose SHA-256 begins with that many zero bits.
 */
final class Puzzles {

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int LONGEST = 200;
    private static final int MOST_REMEMBERED = 100_000;

    private final int bits;
    private final Clock clock;
    private final Seal seal = new Seal();
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, Boolean> used = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(LIFE)
            .build();

    Puzzles(int bits, Clock clock) {
        this.bits = bits;
        this.clock = clock;
    }

    String next() {
        var salt = new byte[12];
        random.nextBytes(salt);
        var puzzle = bits + "." + clock.instant().plus(LIFE).getEpochSecond() + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(salt);
        return puzzle + "." + seal.of(puzzle);
    }

    /** Each counts once. */
    boolean isSolvedBy(String proof) {
        var end = proof.indexOf(':');
        return end > 0
                && proof.length() <= LONGEST
                && isOurs(proof.substring(0, end))
                && zeroBits(sha256(proof)) >= bits
                && used.asMap().putIfAbsent(proof.substring(0, end), true) == null;
    }

    private boolean isOurs(String puzzle) {
        var end = puzzle.lastIndexOf('.');
        return end > 0
                && seal.isOf(puzzle.substring(0, end), puzzle.substring(end + 1))
                && Long.parseLong(puzzle.split("\\.")[1]) > clock.instant().getEpochSecond();
    }

    static int zeroBits(byte[] hash) {
        var zeros = 0;
        for (var each : hash) {
            if (each != 0) {
                return zeros + Integer.numberOfLeadingZeros(each & 0xff) - 24;
            }
            zeros += 8;
        }
        return zeros;
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
