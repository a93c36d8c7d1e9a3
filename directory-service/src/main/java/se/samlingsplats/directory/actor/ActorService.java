package se.samlingsplats.directory.actor;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.directory.speaker.SpeakerRole;
import se.samlingsplats.directory.speaker.Speakers;
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
    private final Speakers speakers;
    private final Clock clock;
    private final ApplicationEventPublisher publisher;

    ActorService(
            ActorRepository actors,
            Outbox outbox,
            IdempotencyKeys keys,
            Speakers speakers,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher publisher) {
        this.publisher = publisher;
        this.actors = actors;
        this.outbox = outbox;
        this.keys = keys;
        this.speakers = speakers;
        this.slugs = new Slugs(jdbc, "actor_slug", "aktor");
        this.clock = clock;
    }

    Actor publish(ActorProfile profile, @Nullable String key, Caller by) {
        var candidate = ActorId.next();
        var id = new ActorId(keys.claim(by, key, profile, candidate.value()));
        if (!id.equals(candidate)) {
            return actors.findById(id).orElseThrow(ActorProblem.NotFound::new);
        }
        return save(Actor.publish(id, profile, slugs.free(profile.names().main()), by, now()), "published", by.role());
    }

    Actor revise(ActorId id, ExpectedVersion expected, ActorProfile profile, Caller by) {
        return change(
                id,
                expected,
                by,
                "revised",
                (actor, now) -> actor.revise(profile, slugFor(actor, profile), by, role(by, id), now));
    }

    Actor assure(ActorId id, ExpectedVersion expected, Caller by) {
        return change(id, expected, by, "assured", (actor, now) -> actor.assure(by, role(by, id), now));
    }

    Actor assureByOwner(ActorId id, ExpectedVersion expected) {
        var actor = visible(id, Caller.anonymous());
        var next = actor.assureByOwner(now());
        expected.require(actor.version());
        return save(next, "assured", "owner");
    }

    Actor dissolve(ActorId id, ExpectedVersion expected, @Nullable LocalDate on, Caller by) {
        return change(id, expected, by, "dissolved", (actor, now) -> actor.dissolve(on, LocalDate.now(clock), by, now));
    }

    Actor retire(ActorId id, ExpectedVersion expected, RetireReason reason, Caller by) {
        return change(id, expected, by, "retired", (actor, now) -> actor.retire(reason, by, now));
    }

    /** The actor as this caller may see it: a retired one is gone. */
    @Transactional(readOnly = true)
    Actor visible(ActorId id, Caller caller) {
        return seen(actors.findById(id), caller);
    }

    @Transactional(readOnly = true)
    Actor visible(String slug, Caller caller) {
        return seen(actors.findBySlug(slug), caller);
    }

    /** Whoever this id stands for: itself, or the one it was merged into. */
    @Transactional(readOnly = true)
    Actor standing(ActorId id, Caller caller) {
        var asked = actors.findById(id);
        return seen(
                asked.flatMap(actor -> actor.merges().mergedInto() == null ? asked : actors.standing(id.value())),
                caller);
    }

    /** @param intoVersion the other's version that was seen */
    Actor merge(ActorId id, ExpectedVersion expected, ActorId into, long intoVersion, MergeReason reason, Caller by) {
        var both = locked(id, into);
        var actor = require(both, id);
        var other = require(both, into);
        var merge = new ActorMerge(actor, other);
        var merged = merge.merged(by, now());
        expected.require(actor.version());
        new ExpectedVersion(intoVersion).require(other.version());
        var saved = save(merged, "merged", by.role());
        var taken = merge.absorbed(reason, now());
        if (taken != other) {
            save(taken, "revised", by.role());
        }
        tell(actor, into, false, by);
        return saved;
    }

    /** The other gives back first: no address and no record of a source is anybody's twice. */
    Actor unmerge(ActorId id, ExpectedVersion expected, Caller by) {
        var into = require(actors.findById(id).stream().toList(), id).merges().mergedInto();
        if (into == null) {
            throw new ActorProblem.NotMerged();
        }
        var both = locked(id, into);
        var actor = require(both, id);
        var other = require(both, into);
        var merge = new ActorMerge(actor, other);
        var separated = merge.separated(by, now());
        expected.require(actor.version());
        var released = merge.released(now());
        if (released != other) {
            save(released, "revised", by.role());
        }
        var saved = save(separated, "unmerged", by.role());
        tell(actor, into, true, by);
        return saved;
    }

    private List<Actor> locked(ActorId one, ActorId other) {
        return actors.locked(one.value(), other.value());
    }

    private static Actor require(List<Actor> actors, ActorId id) {
        return actors.stream()
                .filter(actor -> actor.id().equals(id))
                .findFirst()
                .orElseThrow(ActorProblem.NotFound::new);
    }

    private void tell(Actor actor, ActorId into, boolean undone, Caller by) {
        var ids = Stream.concat(Stream.of(actor.id()), actor.merges().absorbed().ids().stream());
        publisher.publishEvent(new ActorMerged(ids.toList(), into, undone, by.role()));
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
        return save(next, fact, by.role());
    }

    private SpeakerRole role(Caller by, ActorId id) {
        return speakers.role(by, id.value());
    }

    /** The one way to the table: whatever is saved is recorded, and leaves as an event. */
    private Actor save(Actor next, String fact, String byRole) {
        var saved = actors.save(next);
        outbox.append(new Change(TOPIC, saved.id().value(), saved.version(), fact, byRole, ActorView.of(saved)));
        return saved;
    }

    /** A new name asks for a new slug; a former one of its own may come back. */
    private String slugFor(Actor actor, ActorProfile profile) {
        var base = slugs.base(profile.names().main());
        if (base.equals(slugs.base(actor.profile().names().main()))) {
            return actor.slug();
        }
        return actor.ownAliases().contains(base)
                ? base
                : slugs.free(profile.names().main());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
