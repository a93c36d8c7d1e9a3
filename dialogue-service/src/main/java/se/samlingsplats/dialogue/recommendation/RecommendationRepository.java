package se.samlingsplats.dialogue.recommendation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The recommendations. Declares only what is used. */
interface RecommendationRepository extends Repository<Recommendation, UUID> {

    Recommendation save(Recommendation recommendation);

    Optional<Recommendation> findById(UUID id);

    @Query("SELECT * FROM recommendation WHERE id = :id FOR UPDATE")
    Optional<Recommendation> locked(UUID id);

    @Query("""
            SELECT r.* FROM recommendation r JOIN recommendation_slug s ON s.recommendation_id = r.id
             WHERE s.slug = :slug
            """)
    Optional<Recommendation> bySlug(String slug);

    /** @param basis a jsonb array that the basis must contain; {@code []} for any */
    @Query("""
            SELECT * FROM recommendation
             WHERE state = ANY (string_to_array(:states, ',')) AND updated_at >= :since
               AND content -> 'basedOn' @> CAST(:basis AS jsonb)
               AND (updated_at, id) > (:afterTime, :afterId)
             ORDER BY updated_at, id LIMIT :limit
            """)
    List<Recommendation> changed(
            String states, Instant since, String basis, Instant afterTime, UUID afterId, int limit);

    default Recommendation require(UUID id) {
        return findById(id).orElseThrow(RecommendationProblem.NotFound::new);
    }
}
