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

    /** Nobody speaks for an actor that is not in the directory. */
    public SpeakerRole role(Caller caller, @Nullable UUID actor) {
        return actor == null || !caller.isMember()
                ? SpeakerRole.NONE
                : jdbc.sql("SELECT role FROM membership WHERE actor_id = ? AND subject = ?")
                        .params(actor, caller.subject())
                        .query(String.class)
                        .optional()
                        .map(SpeakerRole::valueOf)
                        .orElse(SpeakerRole.NONE);
    }
}
