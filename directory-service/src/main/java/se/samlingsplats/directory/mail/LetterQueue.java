package se.samlingsplats.directory.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letters that wait. Each statement is its own transaction: none is open while the mail server is spoken to. */
@Component
class LetterQueue {

    /** Longer than the mail server may take, so that no other replica sends the same letter meanwhile. */
    private static final Duration CLAIM = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final MailProperties properties;
    private final Clock clock;

    LetterQueue(JdbcClient jdbc, MailProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    record Waiting(UUID id, String recipient, String subject, String body, int attempts) {}

    /** The attempt counts from here on: a letter that brings the process down is not tried for ever. */
    Optional<Waiting> claim() {
        return jdbc.sql("""
                        UPDATE outgoing_mail SET attempts = attempts + 1, next_attempt_at = :until
                         WHERE id = (SELECT id FROM outgoing_mail
                                      WHERE state = 'WAITING' AND next_attempt_at <= :now
                                      ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING id, recipient, subject, body, attempts
                        """)
                .param("now", now())
                .param("until", now().plus(CLAIM))
                .query(Waiting.class)
                .optional();
    }

    /** What has left is nobody's business any more. */
    void delivered(Waiting letter) {
        jdbc.sql("DELETE FROM outgoing_mail WHERE id = ?").param(letter.id()).update();
    }

    /** The server is away, which is no letter's fault. */
    void giveBack(Waiting letter) {
        jdbc.sql("UPDATE outgoing_mail SET attempts = attempts - 1, next_attempt_at = ? WHERE id = ?")
                .params(now().plus(properties.retry()), letter.id())
                .update();
    }

    void refused(Waiting letter, String reason, boolean forGood) {
        var parked = forGood || letter.attempts() >= properties.mostAttempts();
        jdbc.sql("""
                        UPDATE outgoing_mail
                           SET state = CASE WHEN :parked THEN 'PARKED' ELSE 'WAITING' END,
                               parked_because = CASE WHEN :parked THEN :reason END,
                               next_attempt_at = :next
                         WHERE id = :id
                        """)
                .param("parked", parked)
                .param("reason", reason)
                .param("next", now().plus(properties.pauseAfter(letter.attempts())))
                .param("id", letter.id())
                .update();
    }

    int retryParked() {
        return jdbc.sql("""
                        UPDATE outgoing_mail SET state = 'WAITING', attempts = 0, parked_because = NULL,
                               next_attempt_at = ?
                         WHERE state = 'PARKED'
                        """).param(now()).update();
    }

    int deleteOld() {
        return jdbc.sql("DELETE FROM outgoing_mail WHERE written_at < ?")
                .param(now().minus(properties.keep()))
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
