package se.samlingsplats.directory.edition;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The editions. Declares only what is used. */
interface EditionRepository extends Repository<Edition, EditionId> {

    Edition save(Edition edition);

    Optional<Edition> findById(EditionId id);

    Optional<Edition> findBySlug(String slug);

    /** The newest first. */
    @Query("""
            SELECT * FROM edition WHERE (year, number) < (:year, :number) ORDER BY year DESC, number DESC LIMIT :limit
            """)
    List<Edition> before(int year, int number, int limit);
}
