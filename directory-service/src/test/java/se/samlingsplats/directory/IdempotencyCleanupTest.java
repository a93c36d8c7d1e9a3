package se.samlingsplats.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

class IdempotencyCleanupTest extends DirectoryServer {

    @Autowired
    private ApplicationContext context;

    @Test
    void aKeyIsForgottenAfterAWeekAndNotSooner() {
        claimed("younger", "6 days 23 hours");
        claimed("older", "7 days 1 minute");

        ReflectionTestUtils.invokeMethod(context.getBean("idempotencyCleanup"), "forget");

        assertThat(jdbc.sql("SELECT key_hash FROM idempotency_key WHERE request_hash = 'of the test'")
                        .query(String.class)
                        .list())
                .containsExactly("younger");
    }

    private void claimed(String key, String ago) {
        jdbc.sql("""
                        INSERT INTO idempotency_key (key_hash, request_hash, aggregate_id, claimed_at)
                        VALUES (?, 'of the test', gen_random_uuid(), now() - ?::interval)
                        """).params(key, ago).update();
    }
}
