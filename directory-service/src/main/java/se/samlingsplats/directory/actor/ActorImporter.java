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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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
        var known = new ImportedBefore(table.gone(ImportedBefore.ids(batch)));
        var heard = batch.stream().map(known::standing).map(facts::check).toList();
        var changing = known.changing(heard);
        if (!changing.isEmpty()) {
            aggregates.findAllById(changing, Actor.class).forEach(known::becomes);
        }
        var plans = heard.stream()
                .map(item ->
                        plan(item, known, new Source(sourceName, item.said().externalId(), retrievedAt, licence)))
                .toList();
        if (!rehearsal) {
            write(plans);
        }
        return plans.stream().map(Plan::result).toList();
    }

    private Plan plan(Heard heard, ImportedBefore known, Source source) {
        var said = heard.said();
        if (heard.profile() == null) {
            return Plan.nothing(REJECTED, null, heard);
        }
        if (said.actorId() == null) {
            return creation(heard, heard.profile(), source);
        }
        if (known.isRetired(said.actorId())) {
            heard.remarks()
                    .add(new Remark("names", "actor-retired", "The actor was retired and is not revived", false));
            return Plan.nothing(UNCHANGED, said.actorId(), heard);
        }
        var actor = known.actor(new ActorId(said.actorId()));
        var next = actor == null ? null : revisions.next(actor, said, source, heard.remarks(), now());
        if (next == null) {
            return Plan.nothing(UNCHANGED, said.actorId(), heard);
        }
        known.becomes(next);
        return new Plan(next, actor, new Result(CHANGED, said.actorId(), said.fields(), heard.remarks()));
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

    /** What is to be written, each once and at its address: two records may be one actor by now; all new addresses are found at once, so that no two are the same. */
    private List<Step> moved(List<Plan> plans) {
        var last = new LinkedHashMap<ActorId, Step>();
        plans.stream()
                .filter(plan -> plan.next != null)
                .map(plan -> new Step(Objects.requireNonNull(plan.next), plan.before))
                .forEach(step -> last.merge(step.next.id(), step, (one, later) -> new Step(later.next, one.before)));
        var steps = List.copyOf(last.values());
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
        return step.before.ownAliases().contains(base) ? base : null;
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
                made.merges(),
                made.createdAt(),
                made.updatedAt(),
                1);
    }
}
