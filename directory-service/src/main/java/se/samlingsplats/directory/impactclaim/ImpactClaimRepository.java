package se.samlingsplats.directory.impactclaim;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The impact claims. Declares only what is used. */
interface ImpactClaimRepository extends Repository<ImpactClaim, ImpactClaimId> {

    ImpactClaim save(ImpactClaim claim);

    Optional<ImpactClaim> findById(ImpactClaimId id);

    @Query("""
            SELECT CASE :kind
                   WHEN 'INITIATIVE' THEN EXISTS (SELECT FROM initiative WHERE id = :id AND status = 'PUBLISHED')
                   WHEN 'SOLUTION' THEN EXISTS (SELECT FROM solution WHERE id = :id AND status = 'PUBLISHED')
                   ELSE EXISTS (SELECT FROM actor WHERE id = :id AND status IN ('PUBLISHED', 'DISSOLVED')) END
            """)
    boolean isThere(String kind, UUID id);

    /** Who asks for changes also learns what was withdrawn. */
    @Query("""
            SELECT * FROM impact_claim
             WHERE (status = 'PUBLISHED' OR CAST(:since AS timestamptz) IS NOT NULL)
               AND updated_at >= coalesce(CAST(:since AS timestamptz), '-infinity')
               AND (CAST(:about AS uuid) IS NULL OR about_id = CAST(:about AS uuid))
               AND (CAST(:commitment AS uuid) IS NULL OR commitment_id = CAST(:commitment AS uuid))
               AND (updated_at, id) > (:afterTime, :afterId)
             ORDER BY updated_at, id LIMIT :limit
            """)
    List<ImpactClaim> changed(
            @Nullable Instant since,
            @Nullable UUID about,
            @Nullable UUID commitment,
            Instant afterTime,
            UUID afterId,
            int limit);
}
