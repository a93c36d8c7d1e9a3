package se.samlingsplats.directory.initiative;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.directory.actor.RetireReason;
import se.samlingsplats.directory.text.Slugs;
import se.samlingsplats.events.Change;
import se.samlingsplats.events.Outbox;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.IdempotencyKeys;

/** Changes to initiatives: one transaction saves the new state and records what happened. */
@Service
@Transactional
class InitiativeService {

    static final String TOPIC = "directory.initiative";

    private final InitiativeRepository initiatives;
    private final Outbox outbox;
    private final IdempotencyKeys keys;
    private final Slugs slugs;
    private final Clock clock;

    InitiativeService(
            InitiativeRepository initiatives, Outbox outbox, IdempotencyKeys keys, JdbcClient jdbc, Clock clock) {
        this.initiatives = initiatives;
        this.outbox = outbox;
        this.keys = keys;
        this.slugs = new Slugs(jdbc, "initiative_slug", "initiativ");
        this.clock = clock;
    }

    Initiative publish(InitiativeProfile profile, @Nullable String key, Caller by) {
        var candidate = InitiativeId.next();
        var id = new InitiativeId(keys.claim(by, key, profile, candidate.value()));
        if (!id.equals(candidate)) {
            return initiatives.findById(id).orElseThrow(InitiativeProblem.NotFound::new);
        }
        var slug = slugs.free(profile.titles().main());
        return save(Initiative.publish(id, profile, slug, by, now()), "published", by);
    }

    Initiative revise(InitiativeId id, ExpectedVersion expected, InitiativeProfile profile, Caller by) {
        return change(
                id,
                expected,
                by,
                "revised",
                (initiative, now) -> initiative.revise(profile, slugFor(initiative, profile), by, now));
    }

    Initiative retire(InitiativeId id, ExpectedVersion expected, RetireReason reason, Caller by) {
        return change(id, expected, by, "retired", (initiative, now) -> initiative.retire(reason, by, now));
    }

    @Transactional(readOnly = true)
    Initiative visible(InitiativeId id, Caller caller) {
        return seen(initiatives.findById(id), caller);
    }

    @Transactional(readOnly = true)
    Initiative visible(String slug, Caller caller) {
        return seen(initiatives.findBySlug(slug), caller);
    }

    private static Initiative seen(Optional<Initiative> found, Caller caller) {
        var initiative = found.orElseThrow(InitiativeProblem.NotFound::new);
        if (initiative.status() == InitiativeStatus.RETIRED && !caller.isCurator()) {
            throw new InitiativeProblem.Retired();
        }
        return initiative;
    }

    private Initiative change(
            InitiativeId id,
            ExpectedVersion expected,
            Caller by,
            String fact,
            BiFunction<Initiative, Instant, Initiative> step) {
        var initiative = visible(id, by);
        var next = step.apply(initiative, now());
        expected.require(initiative.version());
        return save(next, fact, by);
    }

    private Initiative save(Initiative next, String fact, Caller by) {
        var saved = initiatives.save(next);
        outbox.append(
                new Change(TOPIC, saved.id().value(), saved.version(), fact, by.role(), InitiativeView.of(saved)));
        return saved;
    }

    /** A new title asks for a new slug; a former one of its own may come back. */
    private String slugFor(Initiative initiative, InitiativeProfile profile) {
        var base = slugs.base(profile.titles().main());
        if (base.equals(slugs.base(initiative.profile().titles().main()))) {
            return initiative.slug();
        }
        return initiative.aliases().contains(base)
                ? base
                : slugs.free(profile.titles().main());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
