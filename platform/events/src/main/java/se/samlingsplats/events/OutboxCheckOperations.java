package se.samlingsplats.events;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** An operator's question: does Kafka end on the versions that PostgreSQL has? One answer at a time, for all replicas. */
@RestController
@RequestMapping("/api/operations/${spring.application.name}/outbox/check")
class OutboxCheckOperations {

    private static final Logger log = LoggerFactory.getLogger(OutboxCheckOperations.class);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final OutboxCheck check;

    OutboxCheckOperations(JdbcClient jdbc, JsonMapper json, OutboxCheck check) {
        this.jdbc = jdbc;
        this.json = json;
        this.check = check;
    }

    /** Starts a comparison unless one is running; one whose replica was killed counts as over after half a minute. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Comparison startCheck() {
        var begun = jdbc.sql("""
                        INSERT INTO outbox_check AS last (state) VALUES ('RUNNING')
                        ON CONFLICT (only_one) DO UPDATE
                           SET state = 'RUNNING', started_at = now(), seen_at = now(), records = 0, aggregates = 0,
                               differing = 0, differences = '[]', note = NULL
                         WHERE last.state <> 'RUNNING' OR last.seen_at < now() - interval '30 seconds'
                        """).update();
        if (begun == 1) {
            Thread.ofVirtual().name("outbox-check").start(this::run);
        }
        return check();
    }

    @GetMapping
    Comparison check() {
        return jdbc.sql("SELECT * FROM outbox_check")
                .query((row, number) -> new Comparison(
                        row.getString("state"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        row.getLong("records"),
                        row.getLong("aggregates"),
                        row.getLong("differing"),
                        json.readValue(row.getString("differences"), new TypeReference<List<Difference>>() {}),
                        row.getString("note")))
                .optional()
                .orElse(new Comparison("NEVER", null, 0, 0, 0, List.of(), null));
    }

    @DeleteMapping
    Comparison cancelCheck() {
        jdbc.sql("UPDATE outbox_check SET state = 'CANCELLED' WHERE state = 'RUNNING'")
                .update();
        return check();
    }

    private void run() {
        try {
            var outcome = check.run(this::goesOn);
            end("DONE", outcome, null);
        } catch (OutboxCheck.Stopped e) {
            end("FAILED", OutboxCheck.Outcome.NONE, e.getMessage());
        } catch (RuntimeException e) {
            log.warn("Could not compare Kafka with PostgreSQL", e);
            end("FAILED", OutboxCheck.Outcome.NONE, e.getClass().getSimpleName());
        }
    }

    /** Reports progress and learns from the same statement whether somebody cancelled. */
    private boolean goesOn(long records) {
        return jdbc.sql("UPDATE outbox_check SET records = ?, seen_at = now() WHERE state = 'RUNNING'")
                        .param(records)
                        .update()
                == 1;
    }

    private void end(String state, OutboxCheck.Outcome outcome, @Nullable String note) {
        jdbc.sql("""
                        UPDATE outbox_check SET state = ?, aggregates = ?, differing = ?, differences = ?::json, note = ?
                         WHERE state = 'RUNNING'
                        """)
                .param(state)
                .param(outcome.aggregates())
                .param(outcome.differing())
                .param(json.writeValueAsString(outcome.differences()))
                .param(note)
                .update();
    }

    /**
     * @param state {@code NEVER RUNNING DONE CANCELLED FAILED}
     * @param records read from Kafka so far
     * @param aggregates compared; what still waits in the outbox or is parked is not
     * @param differing how many differ, of which {@code differences} shows the first hundred
     */
    record Comparison(
            String state,
            @Nullable Instant startedAt,
            long records,
            long aggregates,
            long differing,
            List<Difference> differences,
            @Nullable String note) {}

    /**
     * @param kafka version of the last record of the key; null when there is none
     * @param postgres newest version that left the service; null when there is none
     */
    record Difference(
            String topic,
            String id,
            @Nullable Long kafka,
            @Nullable Long postgres) {}
}
