package se.samlingsplats.dialogue.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The messages. Declares only what is used. */
interface MessageRepository extends Repository<Message, UUID> {

    Message save(Message message);

    Optional<Message> findById(UUID id);

    @Query("SELECT * FROM message WHERE id = :id FOR UPDATE")
    Optional<Message> locked(UUID id);

    @Query("""
            SELECT * FROM message
             WHERE NOT retired AND updated_at >= :since AND (updated_at, id) > (:afterTime, :afterId)
             ORDER BY updated_at, id LIMIT :limit
            """)
    List<Message> changed(Instant since, Instant afterTime, UUID afterId, int limit);

    default Message require(UUID id) {
        return findById(id).orElseThrow(MessageProblem.NotFound::new);
    }
}
