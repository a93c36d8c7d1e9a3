package se.samlingsplats.directory.person;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.erasure.Erasures;
import se.samlingsplats.erasure.Subjects;
import se.samlingsplats.events.Change;
import se.samlingsplats.events.Outbox;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.Ids;
import se.samlingsplats.web.Login;

/** Erases a person here at once, asks everybody else, and forgets who it was when all have answered. */
@Service
@Transactional
class ErasureService {

    private static final Duration RECENT = Duration.ofMinutes(15);
    private static final int RECEIPT = 20;
    private static final String RECEIPTS = "erasure";

    private final ErasureTable table;
    private final Erasures erasures;
    private final People people;
    private final Outbox outbox;
    private final Clock clock;

    ErasureService(ErasureTable table, Erasures erasures, People people, Outbox outbox, Clock clock) {
        this.table = table;
        this.erasures = erasures;
        this.people = people;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Returns the receipt code: with the account gone, nothing else leads back to the erasure. */
    String request(Login login, Caller by, boolean confirmed) {
        if (!confirmed) {
            throw new PersonProblem.NotConfirmed();
        }
        mustBeRecent(login.at());
        people.known(login);
        var receipt = Secrets.code(RECEIPT);
        var erasure = new Erasure(Ids.next(), 1, login.subject(), Subjects.hash(login.subject()), now());
        if (!table.begin(erasure, Secrets.hash(RECEIPTS, receipt))) {
            throw new PersonProblem.ErasureRunning();
        }
        erasures.erase(login.subject(), erasure.requestedAt());
        table.done(erasure.id(), ErasurePart.DIRECTORY, erasure.requestedAt());
        outbox.append(new Change(Erasure.TOPIC, erasure.id(), erasure.version(), "requested", by.role(), erasure));
        return receipt;
    }

    @Transactional(readOnly = true)
    ErasureStatus status(String receipt) {
        return table.byReceipt(Secrets.hash(RECEIPTS, receipt)).orElseThrow(PersonProblem.ErasureUnknown::new);
    }

    void acknowledged(UUID erasure, ErasurePart part) {
        table.done(erasure, part, now());
    }

    /** The record that follows takes the person out of history and, by compaction, out of the topic. */
    void close() {
        var now = now();
        for (var each : table.complete()) {
            table.finish(each.id(), now);
            var rest = new Erasure(each.id(), 2, null, each.subjectHash(), each.requestedAt());
            outbox.redact(new Change(Erasure.TOPIC, rest.id(), rest.version(), "completed", "system", rest));
        }
    }

    void tidy() {
        table.renew(now());
        table.forgetOld(now());
    }

    private void mustBeRecent(@Nullable Instant login) {
        if (login == null || login.isBefore(now().minus(RECENT))) {
            throw new PersonProblem.LoginTooOld();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
