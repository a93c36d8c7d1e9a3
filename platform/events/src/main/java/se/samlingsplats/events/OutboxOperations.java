package se.samlingsplats.events;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What an operator sees of the outbox, and can do to it. */
@RestController
@RequestMapping("/api/operations/${spring.application.name}/outbox")
@Transactional
class OutboxOperations {

    private final JdbcClient jdbc;

    OutboxOperations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping
    Status status() {
        return jdbc.sql("""
                        SELECT (SELECT count(*) FROM outbox) AS depth,
                               coalesce((SELECT extract(epoch FROM now() - recorded_at) FROM outbox
                                          ORDER BY position LIMIT 1), 0) AS age_seconds,
                               (SELECT count(*) FROM outbox_parked) AS parked
                        """)
                .query((row, number) ->
                        new Status(row.getLong("depth"), row.getDouble("age_seconds"), row.getLong("parked")))
                .single();
    }

    @GetMapping("/parked")
    List<Parked> parked() {
        return jdbc.sql("SELECT * FROM outbox_parked ORDER BY position LIMIT 100")
                .query((row, number) -> new Parked(
                        row.getLong("position"),
                        row.getString("topic"),
                        row.getObject("aggregate_id", UUID.class),
                        row.getString("reason"),
                        row.getObject("parked_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Tries the aggregate's newest event again, under its own id and time. */
    @PostMapping("/parked/{position}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, Integer> retry(@PathVariable long position) {
        return Map.of("queued", jdbc.sql("""
                                WITH again AS (DELETE FROM outbox_parked WHERE position = ? RETURNING topic, aggregate_id)
                                INSERT INTO outbox (topic, aggregate_id) SELECT * FROM again
                                """).param(position).update());
    }

    /**
     * Refills Kafka from PostgreSQL alone: queues each aggregate's newest event, to be sent under its own id and time.
     *
     * <p>The relay looks up which one is the newest when it sends, so a change made meanwhile can't be overtaken.
     */
    @PostMapping("/republish")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, Integer> republish() {
        return Map.of("queued", jdbc.sql("""
                                INSERT INTO outbox (topic, aggregate_id)
                                SELECT DISTINCT topic, aggregate_id FROM history WHERE leaves
                                """).update());
    }

    /**
     * @param depth events not yet sent
     * @param ageSeconds how long the oldest of them has waited
     * @param parked events that can never be sent as they are
     */
    record Status(long depth, double ageSeconds, long parked) {}

    record Parked(
            long position,
            String topic,
            UUID aggregateId,
            @Nullable String reason,
            Instant parkedAt) {}
}
