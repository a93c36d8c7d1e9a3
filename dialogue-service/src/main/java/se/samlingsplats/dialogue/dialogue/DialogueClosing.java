package se.samlingsplats.dialogue.dialogue;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Opens and closes dialogues at their hour. Votes are refused from the hour of closing on, whenever this comes round; one
 * whose both hours have passed while nobody was awake opens and closes in one round.
 */
@Component
class DialogueClosing {

    private final DialogueService service;

    DialogueClosing(DialogueService service) {
        this.service = service;
    }

    @Scheduled(fixedDelayString = "${samlingsplats.dialogue.closing-interval:10s}")
    void keepTheHours() {
        service.openDue();
        service.closeDue();
    }
}
