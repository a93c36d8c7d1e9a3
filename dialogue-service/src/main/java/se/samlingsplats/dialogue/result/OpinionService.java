package se.samlingsplats.dialogue.result;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.dialogue.opinion.OpinionGroups;
import se.samlingsplats.dialogue.vote.VoterForgotten;
import se.samlingsplats.events.Outbox;

/** Works out the opinions of a dialogue for the step that its published figures have reached. */
@Service
@Transactional
class OpinionService {

    private static final Logger log = LoggerFactory.getLogger(OpinionService.class);

    private final OpinionStore store;
    private final CastReader reader;
    private final Outbox outbox;
    private final Clock clock;

    OpinionService(OpinionStore store, CastReader reader, Outbox outbox, Clock clock) {
        this.store = store;
        this.reader = reader;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** One at a time per dialogue; returns whether there was something to do and it was done here. */
    boolean bringUpToDate(UUID dialogue) {
        var due = store.held(dialogue);
        due.ifPresent(step -> {
            if (step.shown()) {
                compute(step);
            } else {
                publish(OpinionsView.nothing(dialogue, step.version() + 1, now()), step.voters());
            }
        });
        return due.isPresent();
    }

    private void compute(OpinionStore.Due due) {
        var dialogue = due.dialogueId();
        if (!reader.isBounded(dialogue)) {
            log.warn("The dialogue {} has more votes than opinions are worked out of", dialogue);
            publish(OpinionsView.nothing(dialogue, due.version() + 1, now()), due.voters());
            return;
        }
        var cast = reader.read(dialogue);
        var opinions = OpinionGroups.of(cast.votes(), cast.earlier(), cast.minimumVotes());
        store.remember(dialogue, cast.voters(), opinions.members());
        publish(PublishedOpinions.of(dialogue, due.version() + 1, due.voters(), cast, opinions, now()), due.voters());
    }

    private void publish(OpinionsView view, int voters) {
        store.keep(view, voters, now());
        outbox.append(view.change());
    }

    /** Heard inside the transaction that deletes the votes. */
    @EventListener
    void forget(VoterForgotten forgotten) {
        store.forget(forgotten.voter());
    }

    void tidy() {
        store.forgetWhoHasNoVotes();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
