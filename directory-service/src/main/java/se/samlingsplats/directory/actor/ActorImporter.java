package se.samlingsplats.directory.actor;

import static se.samlingsplats.directory.actor.ImportedActor.Outcome.CHANGED;
import static se.samlingsplats.directory.actor.ImportedActor.Outcome.CREATED;
import static se.samlingsplats.directory.actor.ImportedActor.Outcome.REJECTED;
import static se.samlingsplats.directory.actor.ImportedActor.Outcome.UNCHANGED;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.directory.actor.ImportedActor.Outcome;
import se.samlingsplats.directory.actor.ImportedActor.Remark;
import se.samlingsplats.directory.actor.ImportedActor.Result;
import se.samlingsplats.directory.actor.ImportedFacts.Heard;
import se.samlingsplats.directory.text.Slugs;
import se.samlingsplats.events.Change;
import se.samlingsplats.events.Outbox;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/** Takes in what a source says about many actors, with few statements however many they are. */
@Component
public class ActorImporter {

    private static final String ROLE = "import";

    private final JdbcAggregateOperations aggregates;
    private final ImportedFacts facts;
    private final ImportedRevision revisions;
    private final ImportedActors table;
    private final Slugs slugs;
    private final Outbox outbox;
    private final JsonMapper json;
    private final Clock clock;

    ActorImporter(
            JdbcAggregateOperations aggregates,
            ImportedFacts facts,
            ImportedRevision revisions,
            ImportedActors table,
            JdbcClient jdbc,
            Outbox outbox,
            JsonMapper json,
            Clock clock) {
        this.aggregates = aggregates;
        this.facts = facts;
        this.revisions = revisions;
        this.table = table;
        this.slugs = new Slugs(jdbc, "actor_slug", "aktor");
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /** One result per actor, in their order. A rehearsal computes the same and writes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Result> apply(
            String sourceName, String licence, Instant retrievedAt, List<ImportedActor> batch, boolean rehearsal) {
        var heard = batch.stream().map(facts::check).toList();
        var known = load(heard);
        var plans = heard.stream()
                .map(item ->
                        plan(item, known, new Source(sourceName, item.said().externalId(), retrievedAt, licence)))
                .toList();
        if (!rehearsal) {
            write(plans);
        }
        return plans.stream().map(Plan::result).toList();
    }

    /** Only actors of which the source says something new need to be looked at. */
    private Known load(List<Heard> batch) {
        var all = batch.stream()
                .map(heard -> heard.said().actorId())
                .filter(Objects::nonNull)
                .toList();
        var changing = batch.stream()
                .filter(heard -> heard.said().actorId() != null && !heard.said().isRepeated())
                .map(heard -> new ActorId(Objects.requireNonNull(heard.said().actorId())))
                .toList();
        var actors = changing.isEmpty()
                ? Map.<ActorId, Actor>of()
                : aggregates.findAllById(changing, Actor.class).stream()
                        .collect(Collectors.toMap(Actor::id, Function.identity()));
        return new Known(actors, table.retired(all));
    }

    private Plan plan(Heard heard, Known known, Source source) {
        var said = heard.said();
        if (heard.profile() == null) {
            return Plan.nothing(REJECTED, null, heard);
        }
        if (said.actorId() == null) {
            return creation(heard, heard.profile(), source);
        }
        if (known.retired.contains(said.actorId())) {
            heard.remarks()
                    .add(new Remark("names", "actor-retired", "The actor was retired and is not revived", false));
            return Plan.nothing(UNCHANGED, said.actorId(), heard);
        }
        var actor = known.actors.get(new ActorId(said.actorId()));
        var next = actor == null ? null : revisions.next(actor, said, source, heard.remarks(), now());
        return next == null
                ? Plan.nothing(UNCHANGED, said.actorId(), heard)
                : new Plan(next, actor, new Result(CHANGED, said.actorId(), said.fields(), heard.remarks()));
    }

    private Plan creation(Heard heard, ActorProfile profile, Source source) {
        var now = now();
        var fields = heard.said().fields();
        var actor = Actor.imported(ActorId.next(), profile, "", source, now);
        return new Plan(
                fields.containsKey(ImportedActor.DISSOLVED) ? actor.dissolveBySource(null, now) : actor,
                null,
                new Result(CREATED, actor.id().value(), fields, heard.remarks()));
    }

    private void write(List<Plan> plans) {
        var changes = new ArrayList<Change>();
        var states = new ArrayList<String>();
        for (var plan : moved(plans)) {
            if (plan.before == null) {
                var view = ActorView.of(plan.next);
                var state = json.writeValueAsString(view);
                states.add(state);
                changes.add(change(view, "published", new RawValue(state)));
            } else {
                var view = ActorView.of(aggregates.update(plan.next));
                changes.add(change(view, view.status() == plan.before.status() ? "revised" : "dissolved", view));
            }
        }
        table.insert(states);
        outbox.appendAll(changes);
    }

    /** What is to be written, each at its address; all new addresses are found at once, so that no two are the same. */
    private List<Step> moved(List<Plan> plans) {
        var steps = plans.stream()
                .filter(plan -> plan.next != null)
                .map(plan -> new Step(Objects.requireNonNull(plan.next), plan.before))
                .toList();
        var names = steps.stream()
                .filter(step -> ownSlug(step) == null)
                .map(step -> name(step.next))
                .toList();
        var free = names.isEmpty()
                ? Collections.<String>emptyIterator()
                : slugs.free(names).iterator();
        return steps.stream()
                .map(step -> step.at(Objects.requireNonNullElseGet(ownSlug(step), free::next)))
                .toList();
    }

    /** The present one while the name asks for no other, or a former one that comes back; null for a new one. */
    private @Nullable String ownSlug(Step step) {
        if (step.before == null) {
            return null;
        }
        var base = slugs.base(name(step.next));
        if (base.equals(slugs.base(name(step.before)))) {
            return step.before.slug();
        }
        return step.before.aliases().contains(base) ? base : null;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String name(Actor actor) {
        return actor.profile().names().main();
    }

    private static Change change(ActorView view, String fact, Object state) {
        return new Change(ActorService.TOPIC, view.id().value(), view.version(), fact, ROLE, state);
    }

    /** The actors that may change, and which of all that the batch is about are retired. */
    private record Known(Map<ActorId, Actor> actors, Set<UUID> retired) {}

    /** A result and the state that goes with it; no state where nothing is to be written. */
    private record Plan(@Nullable Actor next, @Nullable Actor before, Result result) {

        static Plan nothing(Outcome outcome, @Nullable UUID actor, Heard heard) {
            return new Plan(null, null, new Result(outcome, actor, heard.said().fields(), heard.remarks()));
        }
    }

    private record Step(Actor next, @Nullable Actor before) {

        Step at(String slug) {
            return new Step(before == null ? inserted(next, slug) : next.movedTo(slug), before);
        }
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
}
