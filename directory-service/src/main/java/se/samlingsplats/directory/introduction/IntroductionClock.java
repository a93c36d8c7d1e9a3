package se.samlingsplats.directory.introduction;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes introductions that are too old, answered or not. */
@Component
class IntroductionClock {

    private static final String INTERVAL = "${samlingsplats.introduction.expiry-interval:10m}";

    private final Introductions introductions;

    IntroductionClock(Introductions introductions) {
        this.introductions = introductions;
    }

    @Scheduled(initialDelayString = INTERVAL, fixedDelayString = INTERVAL)
    void tick() {
        var more = true;
        while (more) {
            more = introductions.forgetOld();
        }
    }
}
