package se.samlingsplats.directory.actor;

import static se.samlingsplats.directory.actor.ImportedActor.Outcome.CHANGED;
import static se.samlingsplats.directory.actor.ImportedActor.Outcome.CREATED;
import static se.samlingsplats.directory.actor.ImportedActor.Outcome.REJECTED;
import static se.samlingsplats.directory.actor.ImportedActor.Outcome.UNCHANGED;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.directory.actor.ImportedActor.Remark;
import se.samlingsplats.directory.actor.ImportedActor.Result;
import se.samlingsplats.directory.text.Slugs;
import se.samlingsplats.events.Change;
import se.samlingsplats.events.Outbox;
import tools.jackson.databind.node.JsonNodeFactory;

/** Takes in what a source says about many actors, with few statements however many they are. */
@Component
public class ActorImporter {

    private static final String ROLE = "import";

    private final JdbcAggregateOperations aggregates;
    private final ImportedFacts facts;
    private final ImportedRevision revisions;
    private final ImportedActors inserts;
    private final Slugs slugs;
    private final Outbox outbox;
    private final Clock clock;

    ActorImporter(
            JdbcAggregateOperations aggregates,
            ImportedFacts facts,
            ImportedRevision revisions,
            ImportedActors inserts,
            JdbcClient jdbc,
            Outbox outbox,
            Clock clock) {
        this.aggregates = aggregates;
        this.facts = facts;
        this.revisions = revisions;
        this.inserts = inserts;
        this.slugs = new Slugs(jdbc, "actor_slug", "aktor");
        this.outbox = outbox;
        this.clock = clock;
    }

    /** One result per actor, in their order. A rehearsal computes the same and writes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Result> apply(
            String sourceName, String licence, Instant retrievedAt, List<ImportedActor> batch, boolean rehearsal) {
        var known = load(batch);
        var plans = batch.stream()
                .map(item -> plan(item, known, new Source(sourceName, item.externalId(), retrievedAt, licence)))
                .toList();
        if (!rehearsal) {
            write(plans);
        }
        return plans.stream().map(Plan::result).toList();
    }

    /** Only actors of which the source says something new need to be looked at. */
    private Map<ActorId, Actor> load(List<ImportedActor> batch) {
        var ids = batch.stream()
                .filter(item -> item.actorId() != null && !item.fields().equals(item.saidBefore()))
                .map(item -> new ActorId(Objects.requireNonNull(item.actorId())))
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : aggregates.findAllById(ids, Actor.class).stream()
                        .collect(Collectors.toMap(Actor::id, Function.identity()));
    }

    private Plan plan(ImportedActor item, Map<ActorId, Actor> known, Source source) {
        if (item.actorId() == null) {
            return creation(item, source);
        }
        if (item.fields().equals(item.saidBefore())) {
            return new Plan(null, null, new Result(UNCHANGED, item.actorId(), item.fields(), List.of()));
        }
        var actor = known.get(new ActorId(item.actorId()));
        if (actor == null || actor.status() == ActorStatus.RETIRED) {
            var remark = new Remark("names", "actor-retired", "The actor was retired and is not revived", false);
            return new Plan(null, null, new Result(UNCHANGED, item.actorId(), item.fields(), List.of(remark)));
        }
        var remarks = new ArrayList<Remark>();
        var next = revisions.next(actor, item, source, remarks, now());
        return new Plan(
                next,
                actor,
                new Result(next == null ? UNCHANGED : CHANGED, item.actorId(), item.fields(), List.copyOf(remarks)));
    }

    private Plan creation(ImportedActor item, Source source) {
        var remarks = new ArrayList<Remark>();
        var given = new TreeMap<>(item.fields());
        var dissolved = given.remove(ImportedActor.DISSOLVED);
        var profile = facts.profile(JsonNodeFactory.instance.objectNode(), given, remarks);
        if (profile == null) {
            remarks.add(new Remark("names", "name-missing", "There is no name that an actor can have", false));
            return new Plan(null, null, new Result(REJECTED, null, given, remarks));
        }
        var now = now();
        var actor = Actor.imported(ActorId.next(), profile, "", source, now);
        var ended = dissolved != null && dissolved.asBoolean(false);
        return new Plan(
                ended ? actor.dissolveBySource(null, now) : actor,
                null,
                new Result(CREATED, actor.id().value(), item.fields(), remarks));
    }

    private void write(List<Plan> plans) {
        var changes = new ArrayList<Change>();
        var made = withSlugs(plans).stream().map(ActorView::of).toList();
        inserts.insert(made);
        made.forEach(view -> changes.add(change(view, "published")));
        for (var plan : plans) {
            if (plan.next != null && plan.before != null) {
                var saved = aggregates.update(plan.next);
                changes.add(
                        change(ActorView.of(saved), saved.status() == plan.before.status() ? "revised" : "dissolved"));
            }
        }
        outbox.appendAll(changes);
    }

    private List<Actor> withSlugs(List<Plan> plans) {
        var made = plans.stream()
                .filter(plan -> plan.next != null && plan.before == null)
                .map(plan -> Objects.requireNonNull(plan.next))
                .toList();
        var free = made.isEmpty()
                ? List.<String>of()
                : slugs.free(made.stream().map(ActorImporter::name).toList());
        var result = new ArrayList<Actor>();
        for (var i = 0; i < made.size(); i++) {
            result.add(inserted(made.get(i), free.get(i)));
        }
        return result;
    }

    /** As it stands once it is inserted. */
    private static Actor inserted(Actor made, String slug) {
        return new Actor(
                made.id(),
                slug,
                made.aliases(),
                made.profile(),
                made.status(),
                null,
                made.dissolvedOn(),
                made.publishedAt(),
                null,
                null,
                made.sources(),
                made.createdAt(),
                made.updatedAt(),
                1);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String name(Actor actor) {
        return actor.profile().names().main();
    }

    private static Change change(ActorView view, String fact) {
        return new Change(ActorService.TOPIC, view.id().value(), view.version(), fact, ROLE, view);
    }

    /** A result and the state that goes with it; no state where nothing is to be written. */
    private record Plan(@Nullable Actor next, @Nullable Actor before, Result result) {}
}
