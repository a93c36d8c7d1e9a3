package se.samlingsplats.dialogue.pace;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import se.samlingsplats.dialogue.dialogue.DialogueId;

/**
 * How many votes and newcomers come per minute. In memory only: a time beside votes in the database would help to tell
 * whose they are. So each replica knows its own share, and a restart forgets.
 */
@Component
public class Paces {

    private static final int MOST_DIALOGUES = 1_000;
    private static final int FEWEST_VOTES = 100;
    private static final int FEWEST_NEWCOMERS = 30;

    private final Clock clock;
    private final Instant since;
    private final Map<UUID, Minutes> votes = new Bounded<>(MOST_DIALOGUES);
    private final Map<UUID, Minutes> newcomers = new Bounded<>(MOST_DIALOGUES);

    Paces(Clock clock) {
        this.clock = clock;
        this.since = clock.instant();
    }

    public void voted(DialogueId dialogue) {
        add(votes, dialogue);
    }

    public void joined(DialogueId dialogue) {
        add(newcomers, dialogue);
    }

    Instant since() {
        return since;
    }

    Optional<Minutes.Burst> burstOfVotes(DialogueId dialogue) {
        return burst(votes, dialogue, FEWEST_VOTES);
    }

    Optional<Minutes.Burst> burstOfNewcomers(DialogueId dialogue) {
        return burst(newcomers, dialogue, FEWEST_NEWCOMERS);
    }

    private void add(Map<UUID, Minutes> all, DialogueId dialogue) {
        var now = minute();
        synchronized (all) {
            all.computeIfAbsent(dialogue.value(), _ -> new Minutes(now)).add(now);
        }
    }

    private Optional<Minutes.Burst> burst(Map<UUID, Minutes> all, DialogueId dialogue, int fewest) {
        var now = minute();
        synchronized (all) {
            return Optional.ofNullable(all.get(dialogue.value())).flatMap(minutes -> minutes.burst(now, fewest));
        }
    }

    private long minute() {
        return TimeUnit.MILLISECONDS.toMinutes(clock.millis());
    }
}
