package se.samlingsplats.directory.claim;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samlingsplats.erasure.PersonalData;

/** What somebody has claimed. */
@Component
class ClaimData implements PersonalData {

    private final JdbcClient jdbc;

    ClaimData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "claims";
    }

    @Override
    public Object about(String subject) {
        return jdbc.sql("""
                        SELECT c.actor_id, a.names ->> 'sv' AS name, p.email, c.mandate, c.state, c.reason, c.created_at,
                               c.ended_at
                          FROM claim c JOIN actor a ON a.id = c.actor_id LEFT JOIN person p ON p.id = c.person_id
                         WHERE c.subject = ? ORDER BY c.created_at
                        """).param(subject).query().listOfRows();
    }

    @Override
    public void erase(String subject) {
        jdbc.sql("DELETE FROM person WHERE subject IS NULL AND id IN (SELECT person_id FROM claim WHERE subject = ?)")
                .param(subject)
                .update();
        jdbc.sql("DELETE FROM claim WHERE subject = ?").param(subject).update();
    }

    @Override
    public List<String> subjects() {
        return jdbc.sql("SELECT DISTINCT subject FROM claim")
                .query(String.class)
                .list();
    }
}
