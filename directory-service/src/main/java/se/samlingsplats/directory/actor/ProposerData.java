package se.samlingsplats.directory.actor;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samlingsplats.erasure.PersonalData;

/** What somebody has proposed. What became public is about an organisation and stays; what did not are their own words. */
@Component
class ProposerData implements PersonalData {

    private final JdbcClient jdbc;

    ProposerData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "proposedActors";
    }

    @Override
    public Object about(String subject) {
        return jdbc.sql("""
                        SELECT id, slug, names::text AS names, descriptions::text AS descriptions, website, locality, status,
                               created_at
                          FROM actor WHERE proposer = ? ORDER BY created_at
                        """).param(subject).query().listOfRows();
    }

    @Override
    public void erase(String subject) {
        jdbc.sql("""
                        UPDATE history SET state = NULL
                         WHERE topic = ? AND NOT leaves AND state IS NOT NULL
                           AND aggregate_id IN (SELECT id FROM actor WHERE proposer = ?)
                        """).params(ActorService.TOPIC, subject).update();
        jdbc.sql("DELETE FROM actor WHERE proposer = ? AND published_at IS NULL")
                .param(subject)
                .update();
        jdbc.sql("UPDATE actor SET proposer = NULL WHERE proposer = ?")
                .param(subject)
                .update();
    }

    @Override
    public List<String> subjects() {
        return jdbc.sql("SELECT DISTINCT proposer FROM actor WHERE proposer IS NOT NULL")
                .query(String.class)
                .list();
    }
}
