package se.samlingsplats.directory.assurance;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks owners whose facts have grown old. Whatever was interrupted goes on at the next tick. */
@Component
class ReminderClock {

    private static final String INTERVAL = "${samlingsplats.assurance.check-interval:1h}";
    private static final int MOST_BATCHES = 20;

    private final AssuranceService service;

    ReminderClock(AssuranceService service) {
        this.service = service;
    }

    @Scheduled(initialDelayString = INTERVAL, fixedDelayString = INTERVAL)
    void tick() {
        var more = true;
        for (var batch = 0; more && batch < MOST_BATCHES; batch++) {
            more = service.askDue();
        }
    }
}
