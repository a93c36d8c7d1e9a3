package se.samlingsplats.dialogue.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The meetings. Declares only what is used. */
interface MeetingRepository extends Repository<Meeting, UUID> {

    Meeting save(Meeting meeting);

    Optional<Meeting> findById(UUID id);

    @Query("SELECT * FROM meeting WHERE id = :id FOR UPDATE")
    Optional<Meeting> locked(UUID id);

    @Query("SELECT count(*) FROM meeting WHERE dialogue_id = :dialogue")
    int count(UUID dialogue);

    @Query("""
            SELECT * FROM meeting
             WHERE dialogue_id = :dialogue AND (published OR :all) AND (starts_at, id) > (:afterTime, :afterId)
             ORDER BY starts_at, id LIMIT :limit
            """)
    List<Meeting> of(UUID dialogue, boolean all, Instant afterTime, UUID afterId, int limit);

    /** Published ones that end after this moment. */
    @Query("""
            SELECT * FROM meeting
             WHERE published AND ends_at > :from AND (starts_at, id) > (:afterTime, :afterId)
             ORDER BY starts_at, id LIMIT :limit
            """)
    List<Meeting> coming(Instant from, Instant afterTime, UUID afterId, int limit);

    /** The last ones first: where there are too many, the oldest are left out. */
    @Query("SELECT * FROM meeting WHERE published AND ends_at > :from ORDER BY starts_at DESC, id LIMIT :limit")
    List<Meeting> calendar(Instant from, int limit);

    @Query("""
            SELECT * FROM meeting WHERE dialogue_id = :dialogue AND published AND ends_at > :from
             ORDER BY starts_at DESC, id LIMIT :limit
            """)
    List<Meeting> calendarOf(UUID dialogue, Instant from, int limit);

    default Meeting require(UUID id) {
        return findById(id).orElseThrow(MeetingProblem.NotFound::new);
    }
}
