package se.samlingsplats.directory.duplicate;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samlingsplats.web.Ids;

/** The searches. Each step names the checkpoint it starts from, so that no two workers both take it. */
@Component
class Searches {

    private static final String LAST_KEY = "~";

    private final JdbcClient jdbc;

    Searches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A running search and where it goes on. */
    record Running(UUID id, String from, boolean cancelling, int attempts) {}

    /** A range of keys; {@code rows} hold them, as far as that was looked at. */
    record Step(String to, long rows, boolean last) {}

    Optional<DuplicateSearch> newest() {
        return jdbc.sql("SELECT * FROM duplicate_search ORDER BY started_at DESC, id DESC LIMIT 1")
                .query((row, number) -> new DuplicateSearch(
                        row.getObject("id", UUID.class),
                        DuplicateSearch.State.valueOf(row.getString("state")),
                        row.getLong("compared"),
                        row.getLong("total"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("finished_at", OffsetDateTime.class))))
                .optional();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    Optional<Running> running() {
        return jdbc.sql("""
                        SELECT id, compared_to AS "from", cancelling, attempts FROM duplicate_search
                         WHERE state = 'RUNNING'
                        """).query(Running.class).optional();
    }

    /** Whoever asks while one is running gets that one. */
    void start() {
        jdbc.sql("""
                        INSERT INTO duplicate_search (id, total) VALUES (?, (SELECT count(*) FROM actor_key))
                        ON CONFLICT DO NOTHING
                        """).param(Ids.next()).update();
    }

    boolean isDue(Duration every) {
        return !every.isZero()
                && jdbc.sql("""
                        SELECT NOT EXISTS (SELECT FROM duplicate_search
                                            WHERE started_at > now() - make_interval(secs => ?))
                        """).param(every.toSeconds()).query(Boolean.class).single();
    }

    void cancel() {
        var asked = jdbc.sql("UPDATE duplicate_search SET cancelling = true WHERE state = 'RUNNING'")
                .update();
        if (asked == 0) {
            throw new DuplicateProblem.SearchOver();
        }
    }

    void begin(UUID id) {
        jdbc.sql("UPDATE duplicate_search SET attempts = attempts + 1 WHERE id = ?")
                .param(id)
                .update();
    }

    /** All who share the last key of it belong to it, however many. */
    Step after(String from, int rows) {
        return jdbc.sql("SELECT key FROM actor_key WHERE key > ? ORDER BY key OFFSET ? LIMIT 1")
                .params(from, rows)
                .query(String.class)
                .optional()
                .map(to -> new Step(to, rows, false))
                .orElseGet(() -> new Step(LAST_KEY, rows, true));
    }

    /** False when somebody else has moved it. */
    boolean advance(Running search, Step step) {
        return jdbc.sql("""
                        UPDATE duplicate_search
                           SET compared_to = ?, compared = least(compared + ?, total), attempts = 0
                         WHERE id = ? AND compared_to = ? AND state = 'RUNNING'
                        """)
                        .params(step.to(), step.rows(), search.id(), search.from())
                        .update()
                == 1;
    }

    void finish(UUID id, DuplicateSearch.State state) {
        jdbc.sql("""
                        UPDATE duplicate_search
                           SET state = ?, finished_at = now(),
                               compared = CASE ? WHEN 'DONE' THEN total ELSE compared END
                         WHERE id = ? AND state = 'RUNNING'
                        """).params(state.name(), state.name(), id).update();
    }
}
