package se.samlingsplats.directory.membership;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samlingsplats.erasure.PersonalData;
import se.samlingsplats.events.Outbox;

/** For whom somebody speaks, and whom they have invited. An actor may be left without anybody who speaks for it. */
@Component
class MembershipData implements PersonalData {

    private final JdbcClient jdbc;
    private final Outbox outbox;

    MembershipData(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "memberships";
    }

    @Override
    public Object about(String subject) {
        return Map.of(
                "speaksFor",
                jdbc.sql("""
                                SELECT m.actor_id, a.names ->> 'sv' AS name, m.role, m.mandate, m.since
                                  FROM membership m JOIN actor a ON a.id = m.actor_id WHERE m.subject = ?
                                 ORDER BY m.since
                                """).param(subject).query().listOfRows(),
                "invited",
                jdbc.sql("""
                                SELECT i.actor_id, p.email, i.role, i.mandate, i.created_at, i.expires_at
                                  FROM invitation i JOIN person p ON p.id = i.person_id WHERE i.invited_by = ?
                                 ORDER BY i.created_at
                                """).param(subject).query().listOfRows());
    }

    /** What they invited others to stays open, but is no longer theirs. */
    @Override
    public void erase(String subject) {
        jdbc.sql("DELETE FROM membership WHERE subject = ? RETURNING id, version, actor_id")
                .param(subject)
                .query((row, number) -> MembershipView.ended(
                        row.getObject("id", UUID.class),
                        row.getLong("version") + 1,
                        row.getObject("actor_id", UUID.class),
                        "left",
                        "member"))
                .list()
                .forEach(outbox::redact);
        jdbc.sql("UPDATE invitation SET invited_by = NULL, mandate = '–' WHERE invited_by = ?")
                .param(subject)
                .update();
    }

    @Override
    public List<String> subjects() {
        return jdbc.sql("""
                        SELECT subject FROM membership
                        UNION SELECT invited_by FROM invitation WHERE invited_by IS NOT NULL
                        """).query(String.class).list();
    }
}
