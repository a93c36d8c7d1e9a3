package se.samlingsplats.directory.initiative;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The initiatives. Declares only what is used. */
interface InitiativeRepository extends Repository<Initiative, InitiativeId> {

    Initiative save(Initiative initiative);

    Optional<Initiative> findById(InitiativeId id);

    @Query("""
            SELECT initiative.* FROM initiative
              JOIN initiative_slug ON initiative_slug.initiative_id = initiative.id
             WHERE initiative_slug.slug = :slug
            """)
    Optional<Initiative> findBySlug(String slug);

    /** Who asks for changes also learns what was retired; a plain list shows only what there is. */
    @Query("""
            SELECT * FROM initiative
             WHERE (status <> 'RETIRED' OR CAST(:since AS timestamptz) IS NOT NULL)
               AND updated_at >= coalesce(CAST(:since AS timestamptz), '-infinity')
               AND (updated_at, id) > (:afterTime, :afterId)
             ORDER BY updated_at, id
             LIMIT :limit
            """)
    List<Initiative> changed(@Nullable Instant since, Instant afterTime, UUID afterId, int limit);
}
