package se.samlingsplats.dialogue.commitment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The commitments. Declares only what is used. */
interface CommitmentRepository extends Repository<Commitment, UUID> {

    Commitment save(Commitment commitment);

    Optional<Commitment> findById(UUID id);

    @Query("""
            SELECT * FROM commitment
             WHERE (CAST(:recommendation AS uuid) IS NULL OR recommendation_id = CAST(:recommendation AS uuid))
               AND updated_at >= :since AND (updated_at, id) > (:afterTime, :afterId)
             ORDER BY updated_at, id LIMIT :limit
            """)
    List<Commitment> changed(
            @org.jspecify.annotations.Nullable String recommendation,
            Instant since,
            Instant afterTime,
            UUID afterId,
            int limit);

    default Commitment require(UUID id) {
        return findById(id).orElseThrow(CommitmentProblem.NotFound::new);
    }
}
