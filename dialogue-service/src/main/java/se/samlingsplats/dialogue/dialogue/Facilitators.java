package se.samlingsplats.dialogue.dialogue;

import org.springframework.stereotype.Component;
import se.samlingsplats.web.Caller;

/** Who may look after a dialogue while it runs: codes for a room, signs of abuse, a pause. Asked here and nowhere else. */
@Component
public class Facilitators {

    public boolean mayFacilitate(Caller caller, DialogueId dialogue) {
        return caller.isCurator() || caller.isOperator();
    }

    public void mustFacilitate(Caller caller, DialogueId dialogue) {
        if (!mayFacilitate(caller, dialogue)) {
            throw new DialogueProblem.NotFacilitator();
        }
    }
}
