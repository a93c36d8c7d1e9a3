package se.samlingsplats.directory.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samlingsplats.directory.speaker.SpeakerRole;

/** Open invitations, as rows; of the code only its hash. */
@Component
class InvitationTable {

    private static final String OPEN = """
            SELECT i.*, p.email FROM invitation i JOIN person p ON p.id = i.person_id
             WHERE i.expires_at > ? AND""";

    private final JdbcClient jdbc;

    InvitationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Invitation invitation, String codeHash) {
        jdbc.sql("""
                        INSERT INTO invitation (id, actor_id, person_id, role, mandate, code_hash, invited_by,
                               created_at, expires_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(invitation.id())
                .param(invitation.actorId())
                .param(invitation.personId())
                .param(invitation.role().name())
                .param(invitation.mandate())
                .param(codeHash)
                .param(invitation.invitedBy())
                .param(Timestamp.from(invitation.createdAt()))
                .param(Timestamp.from(invitation.expiresAt()))
                .update();
    }

    List<Invitation> open(UUID actor, Instant now) {
        return jdbc.sql(OPEN + " i.actor_id = ? ORDER BY i.created_at, i.id LIMIT 100")
                .params(Timestamp.from(now), actor)
                .query((row, number) -> invitation(row))
                .list();
    }

    Optional<Invitation> byCode(String codeHash, Instant now) {
        return jdbc.sql(OPEN + " i.code_hash = ?")
                .params(Timestamp.from(now), codeHash)
                .query((row, number) -> invitation(row))
                .optional();
    }

    /** Returns false when somebody else was faster. */
    boolean delete(UUID invitation, UUID actor) {
        return jdbc.sql("DELETE FROM invitation WHERE id = ? AND actor_id = ?")
                        .params(invitation, actor)
                        .update()
                > 0;
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getObject("actor_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("email"),
                SpeakerRole.valueOf(row.getString("role")),
                row.getString("mandate"),
                row.getString("invited_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
