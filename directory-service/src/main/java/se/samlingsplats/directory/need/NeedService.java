package se.samlingsplats.directory.need;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.directory.actor.ActorId;
import se.samlingsplats.directory.actor.KnownActors;
import se.samlingsplats.directory.actor.Spokespeople;
import se.samlingsplats.directory.need.Corroborations.Corroboration;
import se.samlingsplats.directory.text.Slugs;
import se.samlingsplats.events.Change;
import se.samlingsplats.events.Outbox;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.IdempotencyKeys;

/** Changes to needs: one transaction saves the new state and records what happened. */
@Service
@Transactional
class NeedService {

    static final String TOPIC = "directory.need";

    private final NeedRepository needs;
    private final NeedVersions versions;
    private final KnownActors actors;
    private final Spokespeople spokespeople;
    private final Outbox outbox;
    private final IdempotencyKeys keys;
    private final Slugs slugs;
    private final Clock clock;
    private final ApplicationEventPublisher publisher;

    NeedService(
            NeedRepository needs,
            NeedVersions versions,
            KnownActors actors,
            Spokespeople spokespeople,
            Outbox outbox,
            IdempotencyKeys keys,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher publisher) {
        this.needs = needs;
        this.versions = versions;
        this.actors = actors;
        this.spokespeople = spokespeople;
        this.outbox = outbox;
        this.keys = keys;
        this.slugs = new Slugs(jdbc, "need_slug", "behov");
        this.clock = clock;
        this.publisher = publisher;
    }

    /** @param raisedBy subject of the one who told us, if that is somebody else than the caller */
    Need publish(NeedProfile profile, @Nullable String raisedBy, @Nullable String key, Caller by) {
        var candidate = NeedId.next();
        var id = new NeedId(keys.claim(by, key, profile, candidate.value()));
        if (!id.equals(candidate)) {
            return needs.findById(id).orElseThrow(NeedProblem.NotFound::new);
        }
        var slug = slugs.free(named(profile));
        return save(Need.publish(id, profile, slug, raisedBy, by, now()), "published", by);
    }

    Need revise(NeedId id, ExpectedVersion expected, NeedProfile profile, Caller by) {
        return change(
                id,
                expected,
                by,
                "revised",
                (need, moment) -> need.revise(profile, slugFor(need, profile), by, moment));
    }

    Need corroborate(NeedId id, ExpectedVersion expected, ActorId actor, int severity, Caller by) {
        mustSpeakFor(actor, by);
        var known = actors.published(actor).orElseThrow(NeedProblem.UnknownOrganisation::new);
        var corroborated = change(
                id,
                expected,
                by,
                "corroborated",
                (need, moment) -> need.corroborate(
                        new Corroboration(known.id(), known.name(), known.sector(), severity, moment.now())));
        publisher.publishEvent(NeedMoved.corroborated(corroborated));
        return corroborated;
    }

    Need withdraw(NeedId id, ExpectedVersion expected, ActorId actor, Caller by) {
        mustSpeakFor(actor, by);
        return change(
                id,
                expected,
                by,
                "corroboration-withdrawn",
                (need, moment) -> need.withdraw(actors.standing(actor), moment.now()));
    }

    Need confirm(NeedId id, ExpectedVersion expected, Caller by) {
        return change(id, expected, by, "confirmed", (need, moment) -> need.confirm(by, moment.now()));
    }

    Need prioritise(NeedId id, ExpectedVersion expected, Reason reason, Caller by) {
        return decided(
                change(id, expected, by, "prioritised", (need, moment) -> need.prioritise(reason, by, moment.now())));
    }

    Need address(NeedId id, ExpectedVersion expected, @Nullable LocalDate on, Reason reason, Caller by) {
        return decided(change(
                id,
                expected,
                by,
                "addressed",
                (need, moment) -> need.address(on == null ? moment.today() : on, reason, by, moment)));
    }

    Need retire(NeedId id, ExpectedVersion expected, RetireReason because, Reason reason, Caller by) {
        return decided(
                change(id, expected, by, "retired", (need, moment) -> need.retire(because, reason, by, moment.now())));
    }

    /** What was recorded before is emptied, here and in whatever was made of it. */
    Need redact(NeedId id, ExpectedVersion expected, NeedProfile profile, boolean reasonsToo, Caller by) {
        var need = visible(id, by);
        var next = need.redact(profile, slugFor(need, profile), reasonsToo, by, now());
        expected.require(need.version());
        var saved = needs.save(next);
        outbox.redact(changed(saved, "redacted", by));
        versions.add(saved);
        versions.redact(saved);
        publisher.publishEvent(new NeedRedacted(id, by.role()));
        return saved;
    }

    @Transactional(readOnly = true)
    Need visible(NeedId id, Caller caller) {
        return seen(needs.findById(id), caller);
    }

    @Transactional(readOnly = true)
    Need visible(String slug, Caller caller) {
        return seen(needs.findBySlug(slug), caller);
    }

    private static Need seen(Optional<Need> found, Caller caller) {
        var need = found.orElseThrow(NeedProblem.NotFound::new);
        if (need.state() == NeedState.RETIRED && !caller.isCurator()) {
            throw new NeedProblem.Retired();
        }
        return need;
    }

    private Need decided(Need need) {
        publisher.publishEvent(NeedMoved.decided(need, need.decisions().items().getLast()));
        return need;
    }

    private void mustSpeakFor(ActorId actor, Caller by) {
        if (!spokespeople.maySpeakFor(actor, by)) {
            throw new NeedProblem.NotYours("You do not speak for this organisation");
        }
    }

    private Need change(
            NeedId id, ExpectedVersion expected, Caller by, String fact, BiFunction<Need, Moment, Need> step) {
        var need = visible(id, by);
        var next = step.apply(need, now());
        expected.require(need.version());
        return save(next, fact, by);
    }

    private Need save(Need next, String fact, Caller by) {
        var saved = needs.save(next);
        outbox.append(changed(saved, fact, by));
        versions.add(saved);
        return saved;
    }

    private static Change changed(Need need, String fact, Caller by) {
        return new Change(TOPIC, need.id().value(), need.version(), fact, by.role(), NeedView.of(need));
    }

    /** The page of the editions stands where that of such a need would. */
    private String named(NeedProfile profile) {
        var title = profile.titles().main();
        return slugs.base(title).equals("utgavor") ? "behov av " + title : title;
    }

    /** A new title asks for a new slug; a former one of its own may come back. */
    private String slugFor(Need need, NeedProfile profile) {
        var base = slugs.base(named(profile));
        if (base.equals(slugs.base(named(need.profile())))) {
            return need.slug();
        }
        return need.aliases().contains(base) ? base : slugs.free(named(profile));
    }

    private Moment now() {
        return Moment.of(clock);
    }
}
