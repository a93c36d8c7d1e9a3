package se.samlingsplats.dialogue.statement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The statements. Declares only what is used; extends the bare marker, not CrudRepository. */
interface StatementRepository extends Repository<Statement, StatementId> {

    Statement save(Statement statement);

    Optional<Statement> findById(StatementId id);

    @Query("""
            SELECT * FROM statement
             WHERE dialogue_id = :dialogue AND moderation = :moderation
               AND (created_at, id) > (:afterTime, :afterId)
             ORDER BY created_at, id
             LIMIT :limit
            """)
    List<Statement> of(UUID dialogue, int moderation, Instant afterTime, UUID afterId, int limit);

    @Query("SELECT count(*) FROM statement WHERE dialogue_id = :dialogue AND moderation = :moderation")
    int count(UUID dialogue, int moderation);

    @Query("SELECT count(*) FROM statement WHERE dialogue_id = :dialogue AND moderation_reason = 'UNREAD'")
    int countUnread(UUID dialogue);

    /** Shown, and read by no curator. */
    @Query("""
            SELECT * FROM statement
             WHERE dialogue_id = :dialogue AND moderation_reason = 'UNREAD' AND (created_at, id) > (:afterTime, :afterId)
             ORDER BY created_at, id
             LIMIT :limit
            """)
    List<Statement> unread(UUID dialogue, Instant afterTime, UUID afterId, int limit);

    @Query("""
            SELECT count(*) FROM authorship a JOIN statement s ON s.id = a.statement_id
             WHERE a.voter = :voter AND s.dialogue_id = :dialogue
            """)
    int countBy(UUID voter, UUID dialogue);

    default Statement require(StatementId id) {
        return findById(id).orElseThrow(StatementProblem.NotFound::new);
    }
}
