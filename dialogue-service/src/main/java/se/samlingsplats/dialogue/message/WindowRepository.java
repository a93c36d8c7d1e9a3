package se.samlingsplats.dialogue.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The windows. Declares only what is used. */
interface WindowRepository extends Repository<InfluenceWindow, UUID> {

    InfluenceWindow save(InfluenceWindow window);

    Optional<InfluenceWindow> findById(UUID id);

    /** The nearest deadline first; what opens later is there too. */
    @Query("""
            SELECT * FROM influence_window
             WHERE deadline > :now AND (deadline, id) > (:afterTime, :afterId) ORDER BY deadline, id LIMIT :limit
            """)
    List<InfluenceWindow> current(Instant now, Instant afterTime, UUID afterId, int limit);

    @Query("""
            SELECT * FROM influence_window
             WHERE (deadline, id) > (:afterTime, :afterId) ORDER BY deadline, id LIMIT :limit
            """)
    List<InfluenceWindow> all(Instant afterTime, UUID afterId, int limit);

    default InfluenceWindow require(UUID id) {
        return findById(id).orElseThrow(MessageProblem.NoSuchWindow::new);
    }
}
