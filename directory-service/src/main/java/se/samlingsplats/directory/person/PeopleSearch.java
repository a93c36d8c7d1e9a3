package se.samlingsplats.directory.person;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds people who speak for a published organisation. Whoever only has an account is nobody's to look up. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PeopleSearch {

    static final int MOST = 20;

    private static final String FOUND = """
            SELECT p.subject, p.name, p.email,
                   array_agg(DISTINCT main_name(a.names) ORDER BY main_name(a.names)) AS organisations
              FROM person p
              JOIN membership m ON m.subject = p.subject
              JOIN actor a ON a.id = actor_standing(m.actor_id) AND a.status = 'PUBLISHED'
             WHERE strpos(lower(p.name COLLATE pg_c_utf8), lower(:words COLLATE pg_c_utf8)) > 0
                OR strpos(lower(p.email COLLATE pg_c_utf8), lower(:words COLLATE pg_c_utf8)) > 0
             GROUP BY p.subject, p.name, p.email
             ORDER BY p.name NULLS LAST, p.subject LIMIT :most
            """;

    private final JdbcClient jdbc;

    PeopleSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param words a part of a name or of an address, not a pattern */
    List<FoundPerson> of(String words) {
        return jdbc.sql(FOUND)
                .param("words", words)
                .param("most", MOST)
                .query((row, number) -> new FoundPerson(
                        row.getString("subject"), row.getString("name"), row.getString("email"), List.of((String[])
                                row.getArray("organisations").getArray())))
                .list();
    }
}
