package se.samlingsplats.dialogue.facilitator;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samlingsplats.erasure.PersonalData;

/** Which dialogues somebody facilitates. */
@Component
class FacilitatorData implements PersonalData {

    private final JdbcClient jdbc;

    FacilitatorData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "facilitates";
    }

    @Override
    public Object about(String subject) {
        return jdbc.sql("SELECT dialogue_id, appointed_at FROM facilitator WHERE subject = ? ORDER BY appointed_at, id")
                .param(subject)
                .query()
                .listOfRows();
    }

    @Override
    public void erase(String subject) {
        jdbc.sql("DELETE FROM facilitator WHERE subject = ?").param(subject).update();
    }

    @Override
    public List<String> subjects() {
        return jdbc.sql("SELECT DISTINCT subject FROM facilitator")
                .query(String.class)
                .list();
    }
}
