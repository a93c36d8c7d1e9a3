package se.samlingsplats.directory.curator;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samlingsplats.erasure.PersonalData;

/** What a curator judges and what they stay out of. */
@Component
class CuratorData implements PersonalData {

    private final JdbcClient jdbc;

    CuratorData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "curation";
    }

    @Override
    public Object about(String subject) {
        return Map.of(
                "scopes",
                jdbc.sql("SELECT dimension, value, created_at FROM curator_scope WHERE subject = ? ORDER BY created_at")
                        .param(subject)
                        .query()
                        .listOfRows(),
                "interests",
                jdbc.sql("SELECT actor_id FROM curator_interest WHERE subject = ? ORDER BY actor_id")
                        .param(subject)
                        .query()
                        .listOfRows());
    }

    @Override
    public void erase(String subject) {
        jdbc.sql("DELETE FROM curator_scope WHERE subject = ?").param(subject).update();
        jdbc.sql("DELETE FROM curator_interest WHERE subject = ?")
                .param(subject)
                .update();
    }

    @Override
    public List<String> subjects() {
        return jdbc.sql("SELECT subject FROM curator_scope UNION SELECT subject FROM curator_interest")
                .query(String.class)
                .list();
    }
}
