package se.samlingsplats.dialogue.dialogue;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Closes dialogues at their hour. Votes are refused from the hour on, whenever this comes round. */
@Component
class DialogueClosing {

    private final DialogueService service;

    DialogueClosing(DialogueService service) {
        this.service = service;
    }

    @Scheduled(fixedDelayString = "${samlingsplats.dialogue.closing-interval:10s}")
    void closeDue() {
        service.closeDue();
    }
}
