package se.samlingsplats.directory.person;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Deletes accounts in Keycloak, for as long as it takes, and closes erasures that everybody has answered. */
@Component
class ErasureWorker {

    private static final Logger log = LoggerFactory.getLogger(ErasureWorker.class);
    private static final int AT_ONCE = 10;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 20;

    private final JdbcClient jdbc;
    private final KeycloakAccounts accounts;
    private final KeycloakProperties properties;
    private final ErasureService service;
    private final Clock clock;

    ErasureWorker(
            JdbcClient jdbc,
            KeycloakAccounts accounts,
            KeycloakProperties properties,
            ErasureService service,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.properties = properties;
        this.service = service;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${samlingsplats.keycloak.interval:500ms}")
    void tick() {
        try {
            due().forEach(this::delete);
            service.close();
        } catch (DataAccessException | TransactionException e) {
            log.debug("The database is away; erasures go on later", e);
        }
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    void tidy() {
        service.tidy();
    }

    /** Each is taken by one replica and comes back by itself if that replica dies over it. */
    private List<Due> due() {
        return jdbc.sql("""
                        UPDATE erasure_part p
                           SET attempts = attempts + 1, next_attempt_at = now() + interval '1 minute'
                          FROM erasure e
                         WHERE e.id = p.erasure_id AND p.part = 'KEYCLOAK' AND e.subject IS NOT NULL
                           AND p.erasure_id IN (
                               SELECT erasure_id FROM erasure_part
                                WHERE part = 'KEYCLOAK' AND done_at IS NULL AND next_attempt_at <= now()
                                ORDER BY next_attempt_at LIMIT ? FOR UPDATE SKIP LOCKED)
                        RETURNING p.erasure_id, e.subject, p.attempts
                        """)
                .param(AT_ONCE)
                .query((row, number) -> new Due(
                        row.getObject("erasure_id", UUID.class), row.getString("subject"), row.getInt("attempts")))
                .list();
    }

    private void delete(Due due) {
        var problem = accounts.delete(due.subject());
        if (problem == null) {
            service.acknowledged(due.erasure(), ErasurePart.KEYCLOAK);
            return;
        }
        if (due.attempts() == 1) {
            log.warn("An account cannot be deleted in Keycloak now: {}; it is tried again", problem);
        }
        jdbc.sql("""
                        UPDATE erasure_part SET last_problem = ?, next_attempt_at = ?
                         WHERE erasure_id = ? AND part = 'KEYCLOAK'
                        """)
                .params(problem, Timestamp.from(clock.instant().plus(pause(due.attempts()))), due.erasure())
                .update();
    }

    private Duration pause(int attempts) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        return pause.compareTo(properties.longestPause()) < 0 ? pause : properties.longestPause();
    }

    private record Due(UUID erasure, String subject, int attempts) {}
}
