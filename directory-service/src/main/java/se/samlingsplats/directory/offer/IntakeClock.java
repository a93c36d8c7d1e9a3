package se.samlingsplats.directory.offer;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Opens and closes intakes at their moment. A moment that passed while nobody was running is made up for. */
@Component
class IntakeClock {

    private static final String INTERVAL = "${samlingsplats.offers.crossing-interval:1s}";

    private final OfferService service;

    IntakeClock(OfferService service) {
        this.service = service;
    }

    /** Few at a time, so that no transaction holds many offers from their editors. */
    @Scheduled(initialDelayString = INTERVAL, fixedDelayString = INTERVAL)
    void tick() {
        var more = true;
        while (more) {
            more = service.crossDue();
        }
    }
}
