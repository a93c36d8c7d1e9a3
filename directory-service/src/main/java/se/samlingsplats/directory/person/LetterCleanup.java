package se.samlingsplats.directory.person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Addresses that nothing refers to any more, and what has ended. */
@Component
class LetterCleanup {

    private final JdbcClient jdbc;

    LetterCleanup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    @Transactional
    void tidy() {
        jdbc.sql("DELETE FROM letter_count WHERE counted_at < now() - interval '1 day'")
                .update();
        jdbc.sql("DELETE FROM invitation WHERE expires_at < now() - interval '1 day'")
                .update();
        jdbc.sql("DELETE FROM claim WHERE ended_at < now() - interval '90 days'")
                .update();
        jdbc.sql("""
                        DELETE FROM person p
                         WHERE subject IS NULL AND created_at < now() - interval '1 hour'
                           AND NOT EXISTS (SELECT FROM invitation WHERE person_id = p.id)
                           AND NOT EXISTS (SELECT FROM claim WHERE person_id = p.id)
                        """).update();
    }
}
