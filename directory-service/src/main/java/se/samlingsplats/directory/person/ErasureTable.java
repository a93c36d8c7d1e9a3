package se.samlingsplats.directory.person;

import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erasures under way and what each part has answered. */
@Component
class ErasureTable {

    /** Compaction waits a day; the record that makes the broker look again comes an hour after that. */
    static final Duration LOG_FORGETS = Duration.ofHours(26);

    private static final Duration RENEWED_AFTER = Duration.ofHours(25);
    private static final Duration SHOWN = Duration.ofDays(90);
    private static final int MOST = 100;

    private final JdbcClient jdbc;

    ErasureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns false when the same person's erasure is under way. */
    boolean begin(Erasure erasure, String receiptHash) {
        var begun = jdbc.sql("""
                        INSERT INTO erasure (id, subject, subject_hash, receipt_hash, requested_at)
                        VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (subject_hash) WHERE finished_at IS NULL DO NOTHING
                        """)
                .param(erasure.id())
                .param(erasure.subject())
                .param(erasure.subjectHash())
                .param(receiptHash)
                .param(Timestamp.from(erasure.requestedAt()))
                .update();
        if (begun > 0) {
            for (var part : ErasurePart.values()) {
                jdbc.sql("INSERT INTO erasure_part (erasure_id, part) VALUES (?, ?)")
                        .params(erasure.id(), part.name())
                        .update();
            }
        }
        return begun > 0;
    }

    /** The first answer counts. */
    void done(UUID erasure, ErasurePart part, Instant at) {
        jdbc.sql("""
                        UPDATE erasure_part SET done_at = ?, last_problem = NULL
                         WHERE erasure_id = ? AND part = ? AND done_at IS NULL
                        """).params(Timestamp.from(at), erasure, part.name()).update();
    }

    /** Erasures whose every part has answered and that nobody else is closing. */
    List<Erasure> complete() {
        return jdbc.sql("""
                        SELECT e.* FROM erasure e
                         WHERE finished_at IS NULL
                           AND NOT EXISTS (SELECT FROM erasure_part p WHERE p.erasure_id = e.id AND p.done_at IS NULL)
                         ORDER BY requested_at LIMIT ? FOR UPDATE SKIP LOCKED
                        """)
                .param(MOST)
                .query((row, number) -> new Erasure(
                        row.getObject("id", UUID.class),
                        1,
                        row.getString("subject"),
                        row.getString("subject_hash"),
                        time(row, "requested_at")))
                .list();
    }

    void finish(UUID erasure, Instant now) {
        jdbc.sql("UPDATE erasure SET subject = NULL, finished_at = ? WHERE id = ?")
                .params(Timestamp.from(now), erasure)
                .update();
    }

    Optional<ErasureStatus> byReceipt(String receiptHash) {
        return jdbc.sql("SELECT id, requested_at, finished_at FROM erasure WHERE receipt_hash = ?")
                .param(receiptHash)
                .query((row, number) -> status(
                        row.getObject("id", UUID.class), time(row, "requested_at"), timeOrNull(row, "finished_at")))
                .optional();
    }

    private ErasureStatus status(UUID erasure, Instant requested, @Nullable Instant finished) {
        var parts = jdbc
                .sql("SELECT part, done_at FROM erasure_part WHERE erasure_id = ?")
                .param(erasure)
                .query((row, number) ->
                        new ErasureStatus.Part(ErasurePart.valueOf(row.getString("part")), timeOrNull(row, "done_at")))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(ErasureStatus.Part::part))
                .toList();
        return new ErasureStatus(requested, finished, parts, finished == null ? null : finished.plus(LOG_FORGETS));
    }

    List<Waiting> waiting() {
        return jdbc.sql("""
                        SELECT e.id, e.requested_at, p.part, p.attempts, p.last_problem
                          FROM erasure e JOIN erasure_part p ON p.erasure_id = e.id
                         WHERE p.done_at IS NULL ORDER BY e.requested_at, p.part LIMIT ?
                        """)
                .param(MOST)
                .query((row, number) -> new Waiting(
                        row.getObject("id", UUID.class),
                        ErasurePart.valueOf(row.getString("part")),
                        time(row, "requested_at"),
                        row.getInt("attempts"),
                        row.getString("last_problem")))
                .list();
    }

    /**
     * Closes the log's open segment: a broker compacts only closed ones and closes them when something new comes, so the
     * erasure's last record, without the person, is sent once more when the day of waiting is over.
     */
    int renew(Instant now) {
        return jdbc.sql("""
                        WITH due AS (
                            UPDATE erasure SET renewed_at = ? WHERE renewed_at IS NULL AND finished_at < ? RETURNING id)
                        INSERT INTO outbox (topic, aggregate_id) SELECT ?, id FROM due
                        """)
                .params(Timestamp.from(now), Timestamp.from(now.minus(RENEWED_AFTER)), Erasure.TOPIC)
                .update();
    }

    int forgetOld(Instant now) {
        return jdbc.sql("DELETE FROM erasure WHERE finished_at < ?")
                .param(Timestamp.from(now.minus(SHOWN)))
                .update();
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant timeOrNull(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /**
     * Something that has not answered yet.
     *
     * @param attempts how often it was asked in vain; 0 where it answers by itself
     * @param problem why, as a code; null where nothing went wrong
     */
    @Schema(name = "ErasureWaiting")
    record Waiting(
            UUID erasure,
            ErasurePart part,
            Instant since,
            int attempts,
            @Nullable String problem) {}
}
