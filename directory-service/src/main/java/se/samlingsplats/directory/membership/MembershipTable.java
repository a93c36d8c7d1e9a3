package se.samlingsplats.directory.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.directory.speaker.SpeakerRole;

/** Who speaks for whom, as rows. */
@Component
class MembershipTable {

    private final JdbcClient jdbc;

    MembershipTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Also those of actors that were merged into it, for as long as they are. */
    Members of(UUID actor) {
        return new Members(
                actor,
                jdbc.sql("""
                        SELECT * FROM membership WHERE actor_id IN (SELECT actor_family(?)) ORDER BY since, id
                        """).param(actor).query((row, number) -> member(row)).list());
    }

    /**
     * The same, with nobody else changing them until the transaction ends: two owners who leave at once must not both see
     * the other stay.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Members held(UUID actor) {
        jdbc.sql(
                        "SELECT pg_advisory_xact_lock(hashtextextended('membership ' || coalesce(actor_standing(?), ?)::text, 7))")
                .params(actor, actor)
                .query(row -> {});
        return of(actor);
    }

    List<Member> ofPerson(String subject) {
        return jdbc.sql("SELECT * FROM membership WHERE subject = ? ORDER BY since, id LIMIT 1000")
                .param(subject)
                .query((row, number) -> member(row))
                .list();
    }

    void save(Member member) {
        jdbc.sql("""
                        INSERT INTO membership (id, version, actor_id, subject, role, mandate, since)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (id) DO UPDATE
                        SET version = excluded.version, role = excluded.role, mandate = excluded.mandate
                        """)
                .params(
                        member.id(),
                        member.version(),
                        member.actorId(),
                        member.subject(),
                        member.role().name(),
                        member.mandate(),
                        Timestamp.from(member.since()))
                .update();
    }

    void delete(UUID member) {
        jdbc.sql("DELETE FROM membership WHERE id = ?").param(member).update();
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                row.getObject("id", UUID.class),
                row.getObject("actor_id", UUID.class),
                row.getString("subject"),
                SpeakerRole.valueOf(row.getString("role")),
                row.getString("mandate"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }
}
