package se.samlingsplats.directory.need;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The needs. Declares only what is used. */
interface NeedRepository extends Repository<Need, NeedId> {

    Need save(Need need);

    Optional<Need> findById(NeedId id);

    @Query("SELECT need.* FROM need JOIN need_slug ON need_slug.need_id = need.id WHERE need_slug.slug = :slug")
    Optional<Need> findBySlug(String slug);

    /** Who asks for changes also learns what was retired; a plain list shows only what there is. */
    @Query("""
            SELECT * FROM need
             WHERE (state <> 'RETIRED' OR CAST(:since AS timestamptz) IS NOT NULL)
               AND updated_at >= coalesce(CAST(:since AS timestamptz), '-infinity')
               AND (updated_at, id) > (:afterTime, :afterId)
             ORDER BY updated_at, id
             LIMIT :limit
            """)
    List<Need> changed(@Nullable Instant since, Instant afterTime, UUID afterId, int limit);

    /** Those that any of these organisations has too; what is retired stays as it was. */
    @Query("""
            SELECT * FROM need
             WHERE state <> 'RETIRED'
               AND EXISTS (SELECT FROM jsonb_array_elements(corroborations) AS said
                            WHERE CAST(said ->> 'actorId' AS uuid) = ANY(CAST(:ids AS uuid[])))
             ORDER BY id FOR UPDATE
            """)
    List<Need> corroboratedBy(UUID[] ids);
}
