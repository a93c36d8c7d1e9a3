package se.samlingsplats.directory.contact;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.directory.actor.ActorId;

/** Where the people are reached who answer for an actor. Kept by whoever decides who they are. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class OwnerContacts {

    /** However many answer for an actor: no more are written to. */
    private static final int MOST = 10;

    private final JdbcClient jdbc;

    OwnerContacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param subject of the owner's token */
    public void keep(ActorId actor, String subject, String email, String language) {
        jdbc.sql("""
                        INSERT INTO owner_contact (actor_id, subject, email, language) VALUES (?, ?, ?, ?)
                        ON CONFLICT (actor_id, subject)
                        DO UPDATE SET email = excluded.email, language = excluded.language
                        """)
                .params(actor.value(), subject, email, "en".equals(language) ? "en" : "sv")
                .update();
    }

    public void remove(ActorId actor, String subject) {
        jdbc.sql("DELETE FROM owner_contact WHERE actor_id = ? AND subject = ?")
                .params(actor.value(), subject)
                .update();
    }

    /** For who leaves or is erased. */
    public void removeAll(String subject) {
        jdbc.sql("DELETE FROM owner_contact WHERE subject = ?").param(subject).update();
    }

    public List<Contact> of(ActorId actor) {
        return jdbc.sql("SELECT email, language FROM owner_contact WHERE actor_id = ? ORDER BY subject LIMIT ?")
                .params(actor.value(), MOST)
                .query(Contact.class)
                .list();
    }
}
