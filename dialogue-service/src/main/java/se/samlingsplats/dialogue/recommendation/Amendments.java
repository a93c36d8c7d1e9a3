package se.samlingsplats.dialogue.recommendation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Amendments that nobody has decided on, as rows. */
@Component
class Amendments {

    private static final String SELECT = """
            SELECT p.*, coalesce(a.names ->> 'sv', a.names ->> 'en') AS actor_name
              FROM proposed_amendment p LEFT JOIN known_actor a ON a.id = p.actor_id
            """;

    private final JdbcClient jdbc;

    Amendments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int open(UUID recommendation) {
        return jdbc.sql("SELECT count(*) FROM proposed_amendment WHERE recommendation_id = ?")
                .param(recommendation)
                .query(Integer.class)
                .single();
    }

    int openBy(UUID recommendation, UUID actor) {
        return jdbc.sql("SELECT count(*) FROM proposed_amendment WHERE recommendation_id = ? AND actor_id = ?")
                .params(recommendation, actor)
                .query(Integer.class)
                .single();
    }

    List<ProposedAmendment> of(UUID recommendation) {
        return jdbc.sql(SELECT + " WHERE p.recommendation_id = ? ORDER BY p.proposed_at, p.id")
                .param(recommendation)
                .query((row, number) -> amendment(row))
                .list();
    }

    Optional<ProposedAmendment> find(UUID recommendation, UUID id) {
        return jdbc.sql(SELECT + " WHERE p.recommendation_id = ? AND p.id = ?")
                .params(recommendation, id)
                .query((row, number) -> amendment(row))
                .optional();
    }

    void add(ProposedAmendment amendment) {
        jdbc.sql("""
                        INSERT INTO proposed_amendment
                               (id, recommendation_id, actor_id, text_version, language, proposal, why, proposed_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        amendment.id(),
                        amendment.recommendationId(),
                        amendment.actorId(),
                        amendment.textVersion(),
                        amendment.language(),
                        amendment.proposal(),
                        amendment.why(),
                        amendment.proposedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("DELETE FROM proposed_amendment WHERE id = ?").param(id).update();
    }

    private static ProposedAmendment amendment(ResultSet row) throws SQLException {
        return new ProposedAmendment(
                row.getObject("id", UUID.class),
                row.getObject("recommendation_id", UUID.class),
                row.getObject("actor_id", UUID.class),
                row.getString("actor_name"),
                row.getInt("text_version"),
                row.getString("language"),
                row.getString("proposal"),
                row.getString("why"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant());
    }
}
