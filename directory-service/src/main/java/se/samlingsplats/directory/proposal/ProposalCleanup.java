package se.samlingsplats.directory.proposal;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What was turned down is kept for as long as its sender may appeal, and so is a report that was acted upon. Then the
 * words go; that there was something, what was decided and why stays for the figures.
 */
@Component
class ProposalCleanup {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final ProposalProperties properties;
    private final Clock clock;

    ProposalCleanup(JdbcClient jdbc, ProposalProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    /** Each batch is its own transaction: whatever was interrupted goes on at the next tick. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void tidy() {
        while (forgetSome() == BATCH) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
    }

    private int forgetSome() {
        return jdbc.sql("""
                        UPDATE proposal
                           SET payload = '{}', base = '{}', title = '', owner = NULL, owner_name = NULL, steps = %s
                         WHERE id IN (SELECT id FROM proposal
                                       WHERE state IN ('DECLINED', 'UPHELD') AND payload <> '{}' AND updated_at < :before
                                       ORDER BY updated_at LIMIT :batch FOR UPDATE SKIP LOCKED)
                        """.formatted(SenderData.STEPS_WITHOUT_WORDS))
                .param("before", OffsetDateTime.now(clock).minus(properties.keepTurnedDown()))
                .param("batch", BATCH)
                .update();
    }
}
