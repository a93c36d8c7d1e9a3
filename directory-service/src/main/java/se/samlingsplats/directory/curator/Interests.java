package se.samlingsplats.directory.curator;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samlingsplats.directory.actor.ActorId;
import se.samlingsplats.web.Caller;

/** For which organisations somebody speaks, and which else are theirs to stay out of. */
@Component
public class Interests {

    private final JdbcClient jdbc;

    Interests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Set<ActorId> of(Caller caller) {
        return Set.copyOf(jdbc.sql("""
                        SELECT actor_id FROM curator_interest WHERE subject = :subject
                        UNION SELECT actor_id FROM membership WHERE subject = :subject
                        """)
                .param("subject", caller.subject())
                .query((row, number) -> new ActorId(row.getObject("actor_id", UUID.class)))
                .list());
    }
}
