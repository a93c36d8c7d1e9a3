package se.samlingsplats.dialogue.endorsement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The endorsements. Declares only what is used. */
interface EndorsementRepository extends Repository<Endorsement, UUID> {

    Endorsement save(Endorsement endorsement);

    Optional<Endorsement> findById(UUID id);

    @Query("SELECT * FROM endorsement WHERE recommendation_id = :recommendation AND actor_id = :actor")
    Optional<Endorsement> by(UUID recommendation, UUID actor);

    @Query("""
            SELECT * FROM endorsement
             WHERE recommendation_id = :recommendation AND (created_at, id) > (:afterTime, :afterId)
             ORDER BY created_at, id LIMIT :limit
            """)
    List<Endorsement> of(UUID recommendation, Instant afterTime, UUID afterId, int limit);

    default Endorsement require(UUID id) {
        return findById(id).orElseThrow(EndorsementProblem.NotFound::new);
    }
}
