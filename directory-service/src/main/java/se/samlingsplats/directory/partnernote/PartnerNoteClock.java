package se.samlingsplats.directory.partnernote;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends notes whose last day has passed. */
@Component
class PartnerNoteClock {

    private static final String INTERVAL = "${samlingsplats.partner-notes.expiry-interval:10m}";

    private final PartnerNoteService service;

    PartnerNoteClock(PartnerNoteService service) {
        this.service = service;
    }

    @Scheduled(initialDelayString = INTERVAL, fixedDelayString = INTERVAL)
    void tick() {
        var more = true;
        while (more) {
            more = service.expireDue();
        }
    }
}
