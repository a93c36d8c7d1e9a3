package se.samlingsplats.directory.speaker;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samlingsplats.web.Caller;

/** Who may speak for an actor. Asked in the transaction that writes, so that who was just removed writes nothing more. */
@Component
public class Speakers {

    private final JdbcClient jdbc;

    Speakers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Nobody speaks for an actor that is not in the directory. Whoever spoke for one that was merged speaks for the one that
     * it was found to be, as long as they are one.
     */
    public SpeakerRole role(Caller caller, @Nullable UUID actor) {
        return actor == null || !caller.isMember()
                ? SpeakerRole.NONE
                : jdbc.sql("""
                                SELECT role FROM membership WHERE subject = ? AND actor_id IN (SELECT actor_family(?))
                                ORDER BY role = 'OWNER' DESC LIMIT 1
                                """)
                        .params(caller.subject(), actor)
                        .query(String.class)
                        .optional()
                        .map(SpeakerRole::valueOf)
                        .orElse(SpeakerRole.NONE);
    }
}
