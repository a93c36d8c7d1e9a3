package se.samlingsplats.directory.offer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The offers. Declares only what is used. */
interface OfferRepository extends Repository<Offer, OfferId> {

    Offer save(Offer offer);

    Optional<Offer> findById(OfferId id);

    /** For changes: the clock, which takes no notice of what people have read, waits for them. */
    @Query("SELECT * FROM offer WHERE id = :id FOR UPDATE")
    Optional<Offer> locked(UUID id);

    /** Whose intake opens or closes; what another replica or an editor holds is theirs to move. */
    @Query("""
            SELECT * FROM offer
             WHERE next_crossing <= :now
             ORDER BY next_crossing, id
             LIMIT :most FOR UPDATE SKIP LOCKED
            """)
    List<Offer> due(Instant now, int most);

    @Query("SELECT offer.* FROM offer JOIN offer_slug ON offer_slug.offer_id = offer.id WHERE offer_slug.slug = :slug")
    Optional<Offer> findBySlug(String slug);

    /**
     * Who asks for changes also learns what was retired; a plain list shows only what there is. An owner's offers are also
     * those of the actors that were merged into it.
     */
    @Query("""
            SELECT * FROM offer
             WHERE (retired_because IS NULL OR CAST(:since AS timestamptz) IS NOT NULL)
               AND updated_at >= coalesce(CAST(:since AS timestamptz), '-infinity')
               AND (CAST(:owner AS uuid) IS NULL OR owner_id IN (SELECT actor_family(CAST(:owner AS uuid))))
               AND (updated_at, id) > (:afterTime, :afterId)
             ORDER BY updated_at, id
             LIMIT :limit
            """)
    List<Offer> changed(@Nullable Instant since, @Nullable UUID owner, Instant afterTime, UUID afterId, int limit);
}
