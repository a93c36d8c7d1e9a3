package se.samlingsplats.dialogue.dialogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The dialogues. Declares only what is used; extends the bare marker, not CrudRepository. */
interface DialogueRepository extends Repository<Dialogue, DialogueId> {

    Dialogue save(Dialogue dialogue);

    Optional<Dialogue> findById(DialogueId id);

    /** For changes that nobody saw a version of, such as the number of statements. */
    @Query("SELECT * FROM dialogue WHERE id = :id FOR UPDATE")
    Optional<Dialogue> locked(UUID id);

    @Query("""
            SELECT * FROM dialogue
             WHERE status = 'OPEN' AND (profile ->> 'closes')::timestamptz <= :now
             ORDER BY id LIMIT 10 FOR UPDATE SKIP LOCKED
            """)
    List<Dialogue> due(Instant now);

    @Query("""
            SELECT * FROM dialogue
             WHERE status = 'SCHEDULED' AND (profile ->> 'opens')::timestamptz <= :now
             ORDER BY id LIMIT 10 FOR UPDATE SKIP LOCKED
            """)
    List<Dialogue> dueToOpen(Instant now);

    @Query("SELECT d.* FROM dialogue d JOIN dialogue_slug s ON s.dialogue_id = d.id WHERE s.slug = :slug")
    Optional<Dialogue> bySlug(String slug);

    @Query("""
            SELECT * FROM dialogue
             WHERE status = ANY(string_to_array(:statuses, ',')) AND updated_at >= :since
               AND (updated_at, id) > (:afterTime, :afterId)
             ORDER BY updated_at, id
             LIMIT :limit
            """)
    List<Dialogue> changed(String statuses, Instant since, Instant afterTime, UUID afterId, int limit);

    default Dialogue require(DialogueId id) {
        return findById(id).orElseThrow(DialogueProblem.NotFound::new);
    }
}
