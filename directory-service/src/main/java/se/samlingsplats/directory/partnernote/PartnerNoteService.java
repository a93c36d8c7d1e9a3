package se.samlingsplats.directory.partnernote;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.directory.actor.KnownActors;
import se.samlingsplats.directory.actor.Spokespeople;
import se.samlingsplats.directory.partnernote.PartnerNote.DeclineReason;
import se.samlingsplats.events.Change;
import se.samlingsplats.events.Outbox;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.IdempotencyKeys;

/** Changes to partner notes. What no curator has looked at becomes history here and leaves in no event. */
@Service
@Transactional
class PartnerNoteService {

    static final String TOPIC = "directory.partnernote";

    private static final int MOST_AT_ONCE = 50;

    private final PartnerNoteRepository notes;
    private final KnownActors actors;
    private final Spokespeople spokespeople;
    private final Outbox outbox;
    private final IdempotencyKeys keys;
    private final Clock clock;

    PartnerNoteService(
            PartnerNoteRepository notes,
            KnownActors actors,
            Spokespeople spokespeople,
            Outbox outbox,
            IdempotencyKeys keys,
            Clock clock) {
        this.notes = notes;
        this.actors = actors;
        this.spokespeople = spokespeople;
        this.outbox = outbox;
        this.keys = keys;
        this.clock = clock;
    }

    PartnerNote write(PartnerNoteProfile profile, @Nullable String key, Caller by) {
        mustSpeak(profile, by);
        var candidate = PartnerNoteId.next();
        var id = new PartnerNoteId(keys.claim(by, key, profile, candidate.value()));
        if (!id.equals(candidate)) {
            return notes.findById(id).orElseThrow(PartnerNoteProblem.NotFound::new);
        }
        var about = profile.about();
        if (!notes.isThere(about.kind().name(), about.id())) {
            throw new PartnerNoteProblem.UnknownAbout();
        }
        var actor = actors.published(profile.actorId()).orElseThrow(PartnerNoteProblem.UnknownActor::new);
        if (notes.hasOpen(about.id(), profile.actorId().value())) {
            throw new PartnerNoteProblem.OpenAlready();
        }
        var note = PartnerNote.write(id, profile, actor.name(), by, LocalDate.now(clock), now());
        return save(note, note.status() == PartnerNoteStatus.PUBLISHED ? "published" : "proposed", by.role());
    }

    PartnerNote revise(PartnerNoteId id, ExpectedVersion expected, PartnerNoteProfile profile, Caller by) {
        mayChange(id, by);
        return change(id, expected, by, "revised", (note, now) -> note.revise(profile, by, LocalDate.now(clock), now));
    }

    PartnerNote publish(PartnerNoteId id, ExpectedVersion expected, Caller by) {
        return change(id, expected, by, "published", (note, now) -> note.publish(now));
    }

    PartnerNote decline(PartnerNoteId id, ExpectedVersion expected, DeclineReason reason, Caller by) {
        return change(id, expected, by, "declined", (note, now) -> note.decline(reason, now));
    }

    PartnerNote withdraw(PartnerNoteId id, ExpectedVersion expected, Caller by) {
        mayChange(id, by);
        return change(id, expected, by, "withdrawn", (note, now) -> note.withdraw(now));
    }

    /** Ends what is over; true when there may be more of them. */
    boolean expireDue() {
        var over = notes.over(LocalDate.now(clock), MOST_AT_ONCE);
        over.forEach(note -> save(note.expire(now()), "expired", "clock"));
        return over.size() == MOST_AT_ONCE;
    }

    /** The note as this caller may see it: what nobody has looked at is its people's and the curators' affair. */
    @Transactional(readOnly = true)
    PartnerNote visible(PartnerNoteId id, Caller caller) {
        var note = notes.findById(id).orElseThrow(PartnerNoteProblem.NotFound::new);
        if (spokespeople.maySpeakFor(note.profile().actorId(), caller)) {
            return note;
        }
        return switch (note.status()) {
            case PUBLISHED -> note;
            case PROPOSED, DECLINED -> throw new PartnerNoteProblem.NotFound();
            case WITHDRAWN, EXPIRED -> throw new PartnerNoteProblem.Over();
        };
    }

    /** Asked before the version: who may not change it need not know it. */
    @Transactional(readOnly = true)
    PartnerNote mayChange(PartnerNoteId id, Caller by) {
        var note = visible(id, by);
        mustSpeak(note.profile(), by);
        return note;
    }

    private void mustSpeak(PartnerNoteProfile profile, Caller by) {
        if (!spokespeople.maySpeakFor(profile.actorId(), by)) {
            throw new PartnerNoteProblem.NotYours("You do not speak for this organisation");
        }
    }

    private PartnerNote change(
            PartnerNoteId id,
            ExpectedVersion expected,
            Caller by,
            String fact,
            BiFunction<PartnerNote, Instant, PartnerNote> step) {
        var note = visible(id, by);
        var next = step.apply(note, now());
        expected.require(note.version());
        return save(next, fact, by.role());
    }

    /** What was shown once is taken away wherever it is shown; what never was leaves no more. */
    private PartnerNote save(PartnerNote next, String fact, String byRole) {
        var saved = notes.save(next);
        var change = new Change(TOPIC, saved.id().value(), saved.version(), fact, byRole, PartnerNoteView.of(saved));
        if (saved.wasPublished()) {
            outbox.append(change);
        } else {
            outbox.keep(change);
        }
        return saved;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
