package se.samlingsplats.directory.feedback;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.IdempotencyKeys;
import se.samlingsplats.web.Ids;

/** From what somebody tells us to an answer. Who was logged in is not noted: it is as good without a name. */
@Service
@Transactional
public class FeedbackService {

    private final FeedbackTable table;
    private final FeedbackLetters letters;
    private final IdempotencyKeys keys;
    private final FeedbackProperties properties;
    private final Clock clock;

    FeedbackService(
            FeedbackTable table,
            FeedbackLetters letters,
            IdempotencyKeys keys,
            FeedbackProperties properties,
            Clock clock) {
        this.table = table;
        this.letters = letters;
        this.keys = keys;
        this.properties = properties;
        this.clock = clock;
    }

    /** Returns when it was received, also to whoever repeats what got through. */
    Instant receive(NewFeedback sent, @Nullable String key, Caller by) {
        var candidate = Ids.next();
        var id = keys.claim(by, key, sent, candidate);
        if (!id.equals(candidate)) {
            return table.find(id).map(Feedback::receivedAt).orElseGet(this::now);
        }
        if (table.waiting(properties.queue()) >= properties.queue()) {
            throw new FeedbackProblem.QueueFull();
        }
        var feedback = Feedback.received(id, sent, now());
        table.insert(feedback);
        return feedback.receivedAt();
    }

    /** @param answer goes by letter; null: there is none */
    Feedback handle(UUID id, ExpectedVersion expected, @Nullable String answer) {
        var feedback = table.held(id).orElseThrow(FeedbackProblem.NotFound::new);
        var handled = feedback.handle(answer, now());
        expected.require(feedback.version());
        table.update(handled);
        if (answer != null) {
            letters.answer(handled, answer);
        }
        return handled;
    }

    /** For who is erased. Their letters are forgotten by the same address. */
    public void forget(String email) {
        table.deleteFrom(email);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
