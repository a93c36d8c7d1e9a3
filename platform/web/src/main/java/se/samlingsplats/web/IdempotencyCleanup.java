package se.samlingsplats.web;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets keys after a week: no client repeats a POST for longer, and what nobody asks for must not be kept. */
class IdempotencyCleanup {

    static final Duration KEPT = Duration.ofDays(7);
    private static final int MOST_AT_ONCE = 10_000;

    private final JdbcClient jdbc;

    IdempotencyCleanup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void forget() {
        var forgotten = MOST_AT_ONCE;
        while (forgotten == MOST_AT_ONCE) {
            forgotten = isKept() ? forgetSome() : 0;
        }
    }

    /** A service that only reads has no such table. */
    private boolean isKept() {
        return jdbc.sql("SELECT to_regclass('idempotency_key') IS NOT NULL")
                .query(Boolean.class)
                .single();
    }

    private int forgetSome() {
        return jdbc.sql("""
                        DELETE FROM idempotency_key WHERE key_hash IN (
                            SELECT key_hash FROM idempotency_key
                             WHERE claimed_at < now() - make_interval(secs => ?) ORDER BY claimed_at LIMIT ?)
                        """).params(KEPT.toSeconds(), MOST_AT_ONCE).update();
    }
}
