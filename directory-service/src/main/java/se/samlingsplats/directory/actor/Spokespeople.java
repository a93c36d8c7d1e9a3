package se.samlingsplats.directory.actor;

import org.springframework.stereotype.Component;
import se.samlingsplats.directory.speaker.Speakers;
import se.samlingsplats.web.Caller;

/** Who may speak for an organisation: its owners and editors, and curators. */
@Component
public class Spokespeople {

    private final Speakers speakers;

    Spokespeople(Speakers speakers) {
        this.speakers = speakers;
    }

    public boolean maySpeakFor(ActorId actor, Caller by) {
        return by.isCurator() || speakers.role(by, actor.value()).mayEdit();
    }
}
