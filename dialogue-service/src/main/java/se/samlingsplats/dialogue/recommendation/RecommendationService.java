package se.samlingsplats.dialogue.recommendation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.dialogue.document.Fact;
import se.samlingsplats.dialogue.document.Words;
import se.samlingsplats.dialogue.known.KnownActor;
import se.samlingsplats.dialogue.known.KnownActors;
import se.samlingsplats.dialogue.known.KnownProblem;
import se.samlingsplats.dialogue.known.KnownSource;
import se.samlingsplats.dialogue.known.KnownSources;
import se.samlingsplats.events.Outbox;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.IdempotencyKeys;
import se.samlingsplats.web.Ids;
import se.samlingsplats.web.StrictBody;
import tools.jackson.databind.JsonNode;

/** Changes to recommendations: one transaction saves the next state with its fact, and records the event. */
@Service
@Transactional
class RecommendationService {

    private final RecommendationRepository recommendations;
    private final RecommendationSlugs slugs;
    private final KnownActors actors;
    private final KnownSources sources;
    private final Outbox outbox;
    private final IdempotencyKeys keys;
    private final StrictBody bodies;
    private final Clock clock;

    RecommendationService(
            RecommendationRepository recommendations,
            RecommendationSlugs slugs,
            KnownActors actors,
            KnownSources sources,
            Outbox outbox,
            IdempotencyKeys keys,
            StrictBody bodies,
            Clock clock) {
        this.recommendations = recommendations;
        this.slugs = slugs;
        this.actors = actors;
        this.sources = sources;
        this.outbox = outbox;
        this.keys = keys;
        this.bodies = bodies;
        this.clock = clock;
    }

    Recommendation draft(RecommendationDraft wanted, @Nullable String key, Caller caller) {
        Recommendation.mustBeCurator(caller);
        return begin(wanted, key, caller, caller.role());
    }

    /** Whoever calls has asked whether this one may. */
    Recommendation begin(RecommendationDraft wanted, @Nullable String key, Caller caller, String role) {
        var candidate = Ids.next();
        var id = keys.claim(caller, key, wanted, candidate);
        if (!id.equals(candidate)) {
            return recommendations.require(id);
        }
        var now = now();
        var content = new RecommendationContent(
                List.of(),
                List.of(TextVersion.of(1, wanted.text(), now)),
                wanted.dialogueId(),
                found(wanted.basis(), List.of()),
                addressees(wanted.addresseeIds(), List.of()),
                List.of(),
                List.of(),
                Words.NONE,
                List.of());
        var slug = slugs.claim(wanted.titles().in("sv"), id);
        return record(Recommendation.draft(id, slug, content, now), "drafted", role, now);
    }

    Recommendation revise(UUID id, JsonNode body, ExpectedVersion expected, Caller caller) {
        var before = held(id, expected, caller);
        var wanted = bodies.read(body, RecommendationView.of(before), RecommendationDraft.class);
        var now = now();
        var content = before.content()
                .says(
                        before.written(wanted.text(), now),
                        wanted.dialogueId(),
                        found(wanted.basis(), before.content().basedOn()),
                        addressees(wanted.addresseeIds(), before.content().addressees()));
        var revised = before.revise(content, caller, now);
        var title = wanted.titles().in("sv");
        var named = RecommendationSlugs.fits(revised.slug(), title) ? revised : revised.movedTo(slugs.claim(title, id));
        var rewritten = content.texts().size() > before.content().texts().size();
        return record(named, rewritten ? "rewritten" : "revised", caller.role(), now);
    }

    /** What only curators do. */
    Recommendation change(
            UUID id,
            ExpectedVersion expected,
            Caller caller,
            String fact,
            BiFunction<Recommendation, Instant, Recommendation> step) {
        var now = now();
        return record(step.apply(held(id, expected, caller), now), fact, caller.role(), now);
    }

    /** What an addressee may do too; whoever calls has asked whether this one may. */
    Recommendation change(
            UUID id,
            ExpectedVersion expected,
            String fact,
            String byRole,
            BiFunction<Recommendation, Instant, Recommendation> step) {
        var before = recommendations.locked(id).orElseThrow(RecommendationProblem.NotFound::new);
        expected.require(before.version());
        var now = now();
        return record(step.apply(before, now), fact, byRole, now);
    }

    /** The event's id is part of the state it carries. */
    private Recommendation record(Recommendation next, String fact, String byRole, Instant now) {
        var eventId = Ids.next();
        var saved = recommendations.save(next.isPublic() ? next.with(new Fact(fact, eventId, now)) : next);
        var change = RecommendationView.change(saved, fact, byRole);
        if (saved.isPublic()) {
            outbox.append(change, eventId);
        } else {
            outbox.keep(change, eventId);
        }
        return saved;
    }

    private Recommendation held(UUID id, ExpectedVersion expected, Caller caller) {
        Recommendation.mustBeCurator(caller);
        var current = recommendations.locked(id).orElseThrow(RecommendationProblem.NotFound::new);
        expected.require(current.version());
        return current;
    }

    /** What was named before stays as it was named; what is new must be published. */
    private List<KnownSource> found(List<RecommendationDraft.Source> wanted, List<KnownSource> before) {
        return wanted.stream()
                .map(one -> before.stream()
                        .filter(old -> old.id().equals(one.id()) && old.kind() == one.kind())
                        .findFirst()
                        .or(() -> sources.find(one.kind(), one.id()))
                        .orElseThrow(KnownProblem.UnknownSource::new))
                .toList();
    }

    private List<Addressee> addressees(List<UUID> wanted, List<Addressee> before) {
        return wanted.stream()
                .map(id -> before.stream()
                        .filter(old -> old.actorId().equals(id))
                        .findFirst()
                        .orElseGet(() -> named(actors.published(id).orElseThrow(KnownProblem.UnknownActor::new))))
                .distinct()
                .toList();
    }

    private static Addressee named(KnownActor actor) {
        return Addressee.of(actor.id(), actor.names());
    }

    /** As precise as the database keeps it, so that what is answered is what is stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
