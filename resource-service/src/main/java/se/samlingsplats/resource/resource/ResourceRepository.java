package se.samlingsplats.resource.resource;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The resources. Declares only what is used; extends the bare marker, not CrudRepository. */
interface ResourceRepository extends Repository<Resource, ResourceId> {

    Resource save(Resource resource);

    Optional<Resource> findById(ResourceId id);

    @Query("SELECT r.* FROM resource r JOIN resource_slug s ON s.resource_id = r.id WHERE s.slug = :slug")
    Optional<Resource> bySlug(String slug);

    @Query("""
            SELECT * FROM resource
             WHERE status = ANY(string_to_array(:statuses, ',')) AND updated_at >= :since
               AND (updated_at, id) > (:afterTime, :afterId)
             ORDER BY updated_at, id
             LIMIT :limit
            """)
    List<Resource> changed(String statuses, Instant since, Instant afterTime, UUID afterId, int limit);

    default Resource require(ResourceId id) {
        return findById(id).orElseThrow(ResourceProblem.NotFound::new);
    }
}
