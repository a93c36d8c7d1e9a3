package se.samlingsplats.directory.actor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The actors. Declares only what is used. */
interface ActorRepository extends Repository<Actor, ActorId> {

    Actor save(Actor actor);

    Optional<Actor> findById(ActorId id);

    List<Actor> findAllById(Iterable<ActorId> ids);

    /** In the order of their ids, so that no two who merge wait for each other. */
    @Query("SELECT * FROM actor WHERE id IN (:one, :other) ORDER BY id FOR UPDATE")
    List<Actor> locked(UUID one, UUID other);

    /** Whom the id stands for today. */
    @Query("SELECT * FROM actor WHERE id = actor_standing(:id)")
    Optional<Actor> standing(UUID id);

    @Query("SELECT actor.* FROM actor JOIN actor_slug ON actor_slug.actor_id = actor.id WHERE actor_slug.slug = :slug")
    Optional<Actor> findBySlug(String slug);

    /** Who asks for changes also learns what was retired; a plain list shows only what there is. */
    @Query("""
            SELECT * FROM actor
             WHERE published_at IS NOT NULL
               AND (status <> 'RETIRED' OR CAST(:since AS timestamptz) IS NOT NULL)
               AND updated_at >= coalesce(CAST(:since AS timestamptz), '-infinity')
               AND (updated_at, id) > (:afterTime, :afterId)
             ORDER BY updated_at, id
             LIMIT :limit
            """)
    List<Actor> published(@Nullable Instant since, Instant afterTime, UUID afterId, int limit);
}
