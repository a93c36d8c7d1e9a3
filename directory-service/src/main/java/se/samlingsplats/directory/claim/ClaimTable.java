package se.samlingsplats.directory.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Claims, as rows. */
@Component
class ClaimTable {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    ClaimTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns false when the claimant has an open claim to the actor. */
    boolean insert(Claim claim) {
        return jdbc.sql("""
                        INSERT INTO claim (id, version, actor_id, subject, person_id, mandate, state, doubts, code_hash,
                               attempts, reason, created_at, due_at, ended_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (actor_id, subject) WHERE ended_at IS NULL DO NOTHING
                        """)
                        .param(claim.id())
                        .param(claim.version())
                        .param(claim.actorId())
                        .param(claim.subject())
                        .param(claim.personId())
                        .param(claim.mandate())
                        .param(claim.state().name())
                        .param(names(claim.doubts()))
                        .param(claim.codeHash())
                        .param(claim.attempts())
                        .param(claim.reason())
                        .param(Timestamp.from(claim.createdAt()))
                        .param(timestamp(claim.dueAt()))
                        .param(timestamp(claim.endedAt()))
                        .update()
                > 0;
    }

    void update(Claim claim) {
        jdbc.sql("""
                        UPDATE claim SET version = ?, person_id = ?, state = ?, doubts = ?, code_hash = ?, attempts = ?,
                               reason = ?, due_at = ?, ended_at = ?
                         WHERE id = ?
                        """)
                .param(claim.version())
                .param(claim.personId())
                .param(claim.state().name())
                .param(names(claim.doubts()))
                .param(claim.codeHash())
                .param(claim.attempts())
                .param(claim.reason())
                .param(timestamp(claim.dueAt()))
                .param(timestamp(claim.endedAt()))
                .param(claim.id())
                .update();
    }

    /** Held until the transaction ends: five attempts are five, also when they come at once. */
    Optional<Claim> held(UUID id) {
        return jdbc.sql("SELECT * FROM claim WHERE id = ? FOR UPDATE")
                .param(id)
                .query((row, number) -> claim(row))
                .optional();
    }

    List<Claim> of(String subject) {
        return jdbc.sql("SELECT * FROM claim WHERE subject = ? ORDER BY created_at DESC, id LIMIT ?")
                .params(subject, MOST)
                .query((row, number) -> claim(row))
                .list();
    }

    List<Claim> askingOwners(UUID actor) {
        return jdbc.sql("""
                        SELECT * FROM claim WHERE actor_id = ? AND state = 'WAITING_FOR_OWNERS'
                         ORDER BY created_at, id LIMIT ?
                        """)
                .params(actor, MOST)
                .query((row, number) -> claim(row))
                .list();
    }

    List<Claim> askingCurators() {
        return jdbc.sql("SELECT * FROM claim WHERE state = 'WAITING_FOR_CURATOR' ORDER BY created_at, id LIMIT ?")
                .param(MOST)
                .query((row, number) -> claim(row))
                .list();
    }

    List<Claim> overdue(Instant now) {
        return jdbc.sql("""
                        SELECT * FROM claim WHERE due_at <= ? ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED
                        """)
                .params(Timestamp.from(now), MOST)
                .query((row, number) -> claim(row))
                .list();
    }

    /** The address that a claim names, for whoever decides. */
    Optional<String> address(@Nullable UUID person) {
        return jdbc.sql("SELECT email FROM person WHERE id = ?")
                .param(person)
                .query(String.class)
                .optional();
    }

    private static Claim claim(ResultSet row) throws SQLException {
        return new Claim(
                row.getObject("id", UUID.class),
                row.getObject("actor_id", UUID.class),
                row.getString("subject"),
                row.getObject("person_id", UUID.class),
                row.getString("mandate"),
                ClaimState.valueOf(row.getString("state")),
                Arrays.stream((String[]) row.getArray("doubts").getArray())
                        .map(Doubt::valueOf)
                        .toList(),
                row.getString("code_hash"),
                row.getInt("attempts"),
                row.getString("reason"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                time(row, "due_at"),
                time(row, "ended_at"),
                row.getLong("version"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant time) {
        return time == null ? null : Timestamp.from(time);
    }

    private static String[] names(List<Doubt> doubts) {
        return doubts.stream().map(Enum::name).toArray(String[]::new);
    }
}
