package se.samlingsplats.directory.solution;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The solutions. Declares only what is used. */
interface SolutionRepository extends Repository<Solution, SolutionId> {

    Solution save(Solution solution);

    Optional<Solution> findById(SolutionId id);

    @Query("""
            SELECT solution.* FROM solution
              JOIN solution_slug ON solution_slug.solution_id = solution.id
             WHERE solution_slug.slug = :slug
            """)
    Optional<Solution> findBySlug(String slug);

    /** Who asks for changes also learns what was retired; a plain list shows only what there is. */
    @Query("""
            SELECT * FROM solution
             WHERE (status <> 'RETIRED' OR CAST(:since AS timestamptz) IS NOT NULL)
               AND updated_at >= coalesce(CAST(:since AS timestamptz), '-infinity')
               AND (updated_at, id) > (:afterTime, :afterId)
             ORDER BY updated_at, id
             LIMIT :limit
            """)
    List<Solution> changed(@Nullable Instant since, Instant afterTime, UUID afterId, int limit);
}
