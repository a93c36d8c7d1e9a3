package se.samlingsplats.directory.partnernote;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The partner notes. Declares only what is used. */
interface PartnerNoteRepository extends Repository<PartnerNote, PartnerNoteId> {

    PartnerNote save(PartnerNote note);

    Optional<PartnerNote> findById(PartnerNoteId id);

    @Query("""
            SELECT EXISTS (SELECT FROM partner_note
                            WHERE about_id = :about AND actor_id = :actor AND status IN ('PROPOSED', 'PUBLISHED'))
            """)
    boolean hasOpen(UUID about, UUID actor);

    @Query("""
            SELECT CASE :kind WHEN 'SOLUTION'
                   THEN EXISTS (SELECT FROM solution WHERE id = :id AND status = 'PUBLISHED')
                   ELSE EXISTS (SELECT FROM need WHERE id = :id AND state IN ('REPORTED', 'PRIORITISED')) END
            """)
    boolean isThere(String kind, UUID id);

    /** Whose last day has passed, or beside which nothing stands any more; what another replica holds is its to end. */
    @Query("""
            SELECT * FROM partner_note note
             WHERE status IN ('PROPOSED', 'PUBLISHED')
               AND (until < :today
                    OR EXISTS (SELECT FROM solution WHERE id = note.about_id AND status = 'RETIRED')
                    OR EXISTS (SELECT FROM need WHERE id = note.about_id AND state IN ('ADDRESSED', 'RETIRED')))
             ORDER BY until, id
             LIMIT :most FOR UPDATE OF note SKIP LOCKED
            """)
    List<PartnerNote> over(LocalDate today, int most);

    /** Who asks for changes also learns what is over; a plain list shows only what there is. */
    @Query("""
            SELECT * FROM partner_note
             WHERE (status = 'PUBLISHED'
                    OR (status IN ('WITHDRAWN', 'EXPIRED') AND CAST(:since AS timestamptz) IS NOT NULL))
               AND updated_at >= coalesce(CAST(:since AS timestamptz), '-infinity')
               AND (CAST(:about AS uuid) IS NULL OR about_id = CAST(:about AS uuid))
               AND (updated_at, id) > (:afterTime, :afterId)
             ORDER BY updated_at, id
             LIMIT :limit
            """)
    List<PartnerNote> changed(
            @Nullable Instant since, @Nullable UUID about, Instant afterTime, UUID afterId, int limit);

    @Query("""
            SELECT * FROM partner_note
             WHERE status = 'PROPOSED' AND (updated_at, id) > (:afterTime, :afterId)
             ORDER BY updated_at, id
             LIMIT :limit
            """)
    List<PartnerNote> proposed(Instant afterTime, UUID afterId, int limit);
}
