package se.samlingsplats.directory.feedback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The feedback. The one table that knows of it: no history, no event. */
@Component
class FeedbackTable {

    private final JdbcClient jdbc;

    FeedbackTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Feedback it) {
        jdbc.sql("""
                        INSERT INTO feedback (id, version, kind, page, text, email, language, status, received_at)
                        VALUES (:id, :version, :kind, :page, :text, :email, :language, :status, :received)
                        """)
                .param("id", it.id())
                .param("version", it.version())
                .param("kind", it.kind().name())
                .param("page", it.page(), Types.VARCHAR)
                .param("text", it.text())
                .param("email", it.email(), Types.VARCHAR)
                .param("language", it.language())
                .param("status", it.status().name())
                .param("received", Timestamp.from(it.receivedAt()))
                .update();
    }

    void update(Feedback it) {
        jdbc.sql("UPDATE feedback SET version = ?, status = ?, answer = ?, handled_at = ? WHERE id = ?")
                .param(it.version())
                .param(it.status().name())
                .param(it.answer())
                .param(timestamp(it.handledAt()))
                .param(it.id())
                .update();
    }

    Optional<Feedback> find(UUID id) {
        return jdbc.sql("SELECT * FROM feedback WHERE id = ?")
                .param(id)
                .query(FeedbackTable::read)
                .optional();
    }

    /** Of two who answer at once, the second waits here. */
    Optional<Feedback> held(UUID id) {
        return jdbc.sql("SELECT * FROM feedback WHERE id = ? FOR UPDATE")
                .param(id)
                .query(FeedbackTable::read)
                .optional();
    }

    /** Counts no further than it matters. */
    long waiting(int most) {
        return jdbc.sql("SELECT count(*) FROM (SELECT FROM feedback WHERE status = 'NEW' LIMIT ?) AS waiting")
                .param(most)
                .query(Long.class)
                .single();
    }

    List<Feedback> in(FeedbackStatus status, Instant afterTime, UUID afterId, int limit) {
        return jdbc.sql("""
                        SELECT * FROM feedback
                         WHERE status = ? AND (received_at, id) > (?, ?)
                         ORDER BY received_at, id LIMIT ?
                        """)
                .params(status.name(), Timestamp.from(afterTime), afterId, limit)
                .query(FeedbackTable::read)
                .list();
    }

    int deleteHandled(Instant before, int most) {
        return jdbc.sql("""
                        DELETE FROM feedback WHERE id IN (
                            SELECT id FROM feedback WHERE handled_at < ? ORDER BY handled_at LIMIT ?
                               FOR UPDATE SKIP LOCKED)
                        """).params(Timestamp.from(before), most).update();
    }

    void deleteFrom(String email) {
        jdbc.sql("DELETE FROM feedback WHERE lower(email) = lower(?)")
                .param(email)
                .update();
    }

    private static Feedback read(ResultSet row, int number) throws SQLException {
        var handled = row.getObject("handled_at", OffsetDateTime.class);
        return new Feedback(
                row.getObject("id", UUID.class),
                FeedbackKind.valueOf(row.getString("kind")),
                row.getString("page"),
                row.getString("text"),
                row.getString("email"),
                row.getString("language"),
                FeedbackStatus.valueOf(row.getString("status")),
                row.getString("answer"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                handled == null ? null : handled.toInstant(),
                row.getLong("version"));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant time) {
        return time == null ? null : Timestamp.from(time);
    }
}
