package se.samlingsplats.directory.need;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samlingsplats.erasure.PersonalData;

/** Which needs somebody told us of. The needs stay; who told us does not. */
@Component
class RaiserData implements PersonalData {

    private final JdbcClient jdbc;

    RaiserData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "raisedNeeds";
    }

    @Override
    public Object about(String subject) {
        return jdbc.sql("SELECT id, slug, state, created_at FROM need WHERE raised_by = ? ORDER BY created_at")
                .param(subject)
                .query()
                .listOfRows();
    }

    @Override
    public void erase(String subject) {
        jdbc.sql("UPDATE need SET raised_by = NULL WHERE raised_by = ?")
                .param(subject)
                .update();
    }

    @Override
    public List<String> subjects() {
        return jdbc.sql("SELECT DISTINCT raised_by FROM need WHERE raised_by IS NOT NULL")
                .query(String.class)
                .list();
    }
}
