package se.samlingsplats.search.deadletter;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samlingsplats.erasure.PersonalData;

/**
 * Documents are made of public events and hold no account. A record that could not be read may hold anything, so what was
 * set aside is searched for the person.
 */
@Component
class DeadLetterData implements PersonalData {

    private final JdbcClient jdbc;

    DeadLetterData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "unreadableRecords";
    }

    @Override
    public Object about(String subject) {
        return jdbc.sql("select id, topic, at from dead_letter where position(convert_to(?, 'UTF8') in payload) > 0")
                .param(subject)
                .query()
                .listOfRows();
    }

    @Override
    public void erase(String subject) {
        jdbc.sql("""
                        delete from dead_letter
                         where position(convert_to(?, 'UTF8') in payload) > 0 or position(? in headers::text) > 0
                            or key = ?
                        """).params(subject, subject, subject).update();
    }

    /** Nobody is listed here by name. */
    @Override
    public List<String> subjects() {
        return List.of();
    }
}
