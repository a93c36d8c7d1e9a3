package se.samlingsplats.directory.actor;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.directory.text.Slugs;
import se.samlingsplats.events.Change;
import se.samlingsplats.events.Outbox;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.IdempotencyKeys;

/** Changes to actors: one transaction saves the new state and records what happened. */
@Service
@Transactional
class ActorService {

    static final String TOPIC = "directory.actor";

    private final ActorRepository actors;
    private final Outbox outbox;
    private final IdempotencyKeys keys;
    private final Slugs slugs;
    private final Clock clock;

    ActorService(ActorRepository actors, Outbox outbox, IdempotencyKeys keys, JdbcClient jdbc, Clock clock) {
        this.actors = actors;
        this.outbox = outbox;
        this.keys = keys;
        this.slugs = new Slugs(jdbc, "actor_slug", "aktor");
        this.clock = clock;
    }

    Actor propose(ActorProfile profile, @Nullable String key, Caller by) {
        var candidate = ActorId.next();
        var id = new ActorId(keys.claim(by, key, profile, candidate.value()));
        if (!id.equals(candidate)) {
            return actors.findById(id).orElseThrow(ActorProblem.NotFound::new);
        }
        return save(Actor.propose(id, profile, slugs.free(profile.names().main()), by, now()), "proposed", by);
    }

    Actor publish(ActorId id, ExpectedVersion expected, Caller by) {
        return change(id, expected, by, "published", (actor, now) -> actor.publish(by, now));
    }

    Actor revise(ActorId id, ExpectedVersion expected, ActorProfile profile, Caller by) {
        return change(
                id, expected, by, "revised", (actor, now) -> actor.revise(profile, slugFor(actor, profile), by, now));
    }

    Actor assure(ActorId id, ExpectedVersion expected, Caller by) {
        return change(id, expected, by, "assured", (actor, now) -> actor.assure(by, now));
    }

    Actor dissolve(ActorId id, ExpectedVersion expected, @Nullable LocalDate on, Caller by) {
        return change(id, expected, by, "dissolved", (actor, now) -> actor.dissolve(on, LocalDate.now(clock), by, now));
    }

    Actor retire(ActorId id, ExpectedVersion expected, RetireReason reason, Caller by) {
        return change(id, expected, by, "retired", (actor, now) -> actor.retire(reason, by, now));
    }

    /** The actor as this caller may see it: a hidden one is not there, a retired one is gone. */
    @Transactional(readOnly = true)
    Actor visible(ActorId id, Caller caller) {
        return seen(actors.findById(id).filter(actor -> actor.isVisibleTo(caller)), caller);
    }

    @Transactional(readOnly = true)
    Actor visible(String slug, Caller caller) {
        return seen(actors.findBySlug(slug).filter(actor -> actor.isVisibleTo(caller)), caller);
    }

    private static Actor seen(Optional<Actor> found, Caller caller) {
        var actor = found.orElseThrow(ActorProblem.NotFound::new);
        if (actor.status() == ActorStatus.RETIRED && !actor.isEditorial(caller)) {
            throw new ActorProblem.Retired();
        }
        return actor;
    }

    private Actor change(
            ActorId id, ExpectedVersion expected, Caller by, String fact, BiFunction<Actor, Instant, Actor> step) {
        var actor = visible(id, by);
        var next = step.apply(actor, now());
        expected.require(actor.version());
        return save(next, fact, by);
    }

    /** The one way to the table: whatever is saved is recorded, and what is public leaves as an event. */
    private Actor save(Actor next, String fact, Caller by) {
        var saved = actors.save(next);
        var change = new Change(TOPIC, saved.id().value(), saved.version(), fact, by.role(), ActorView.of(saved));
        if (saved.wasPublished()) {
            outbox.append(change);
        } else {
            outbox.keep(change);
        }
        return saved;
    }

    /** A new name asks for a new slug; a former one of its own may come back. */
    private String slugFor(Actor actor, ActorProfile profile) {
        var base = slugs.base(profile.names().main());
        if (base.equals(slugs.base(actor.profile().names().main()))) {
            return actor.slug();
        }
        return actor.aliases().contains(base)
                ? base
                : slugs.free(profile.names().main());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
