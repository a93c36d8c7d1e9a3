package se.samlingsplats.directory.solution;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.directory.actor.RetireReason;
import se.samlingsplats.directory.speaker.SpeakerRole;
import se.samlingsplats.directory.speaker.Speakers;
import se.samlingsplats.directory.text.Slugs;
import se.samlingsplats.events.Change;
import se.samlingsplats.events.History;
import se.samlingsplats.events.Outbox;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.IdempotencyKeys;
import tools.jackson.databind.JsonNode;

/** Changes to solutions: one transaction saves the new state and records what happened. */
@Service
@Transactional
class SolutionService {

    static final String TOPIC = "directory.solution";

    private final SolutionRepository solutions;
    private final Outbox outbox;
    private final History history;
    private final IdempotencyKeys keys;
    private final Slugs slugs;
    private final Speakers speakers;
    private final Clock clock;

    SolutionService(
            SolutionRepository solutions,
            Outbox outbox,
            History history,
            IdempotencyKeys keys,
            Speakers speakers,
            JdbcClient jdbc,
            Clock clock) {
        this.solutions = solutions;
        this.outbox = outbox;
        this.history = history;
        this.keys = keys;
        this.speakers = speakers;
        this.slugs = new Slugs(jdbc, "solution_slug", "losning");
        this.clock = clock;
    }

    Solution publish(SolutionProfile profile, @Nullable String key, Caller by) {
        Solution.mustBeEditableBy(by, role(by, profile));
        var candidate = SolutionId.next();
        var id = new SolutionId(keys.claim(by, key, profile, candidate.value()));
        if (!id.equals(candidate)) {
            return solutions.findById(id).orElseThrow(SolutionProblem.NotFound::new);
        }
        var slug = slugs.free(profile.titles().main());
        return save(Solution.publish(id, profile, slug, by, role(by, profile), now()), "published", by);
    }

    Solution revise(SolutionId id, ExpectedVersion expected, SolutionProfile profile, Caller by) {
        return change(id, expected, by, "revised", (solution, now) -> revised(solution, profile, by, now));
    }

    /** It can be handed on only to an actor that the caller speaks for too. */
    private Solution revised(Solution solution, SolutionProfile profile, Caller by, Instant now) {
        var next = solution.revise(profile, slugFor(solution, profile), by, role(by, solution.profile()), now);
        if (!profile.owner().equals(solution.profile().owner())) {
            Solution.mustBeEditableBy(by, role(by, profile));
        }
        return next;
    }

    private SpeakerRole role(Caller by, SolutionProfile profile) {
        var owner = profile.owner().actorId();
        return speakers.role(by, owner == null ? null : owner.value());
    }

    Solution record(SolutionId id, ExpectedVersion expected, UUID adopter, AdopterProfile said, Caller by) {
        return change(id, expected, by, "adopted", (solution, now) -> {
            var adopting = Adopter.of(adopter, said, by.role(), now);
            return solution.adopted(adopting, LocalDate.now(clock), by, now);
        });
    }

    /** Kafka and the index forget with the new version, the past here. */
    Solution withdraw(SolutionId id, ExpectedVersion expected, UUID adopter, Caller by) {
        var withdrawn = change(id, expected, by, "redacted", (solution, now) -> solution.withdrawn(adopter, by, now));
        history.redact(TOPIC, id.value(), state -> without(adopter, state));
        return withdrawn;
    }

    Solution retire(SolutionId id, ExpectedVersion expected, RetireReason reason, Caller by) {
        return change(
                id,
                expected,
                by,
                "retired",
                (solution, now) -> solution.retire(reason, by, role(by, solution.profile()), now));
    }

    @Transactional(readOnly = true)
    Solution visible(SolutionId id, Caller caller) {
        return seen(solutions.findById(id), caller);
    }

    @Transactional(readOnly = true)
    Solution visible(String slug, Caller caller) {
        return seen(solutions.findBySlug(slug), caller);
    }

    private static Solution seen(Optional<Solution> found, Caller caller) {
        var solution = found.orElseThrow(SolutionProblem.NotFound::new);
        if (solution.status() == SolutionStatus.RETIRED && !caller.isCurator()) {
            throw new SolutionProblem.Retired();
        }
        return solution;
    }

    private Solution change(
            SolutionId id,
            ExpectedVersion expected,
            Caller by,
            String fact,
            BiFunction<Solution, Instant, Solution> step) {
        var solution = visible(id, by);
        var next = step.apply(solution, now());
        expected.require(solution.version());
        return save(next, fact, by);
    }

    private Solution save(Solution next, String fact, Caller by) {
        var saved = solutions.save(next);
        outbox.append(new Change(TOPIC, saved.id().value(), saved.version(), fact, by.role(), SolutionView.of(saved)));
        return saved;
    }

    private static void without(UUID adopter, JsonNode state) {
        if (state.path("adopters").isArray()) {
            state.path("adopters").asArray().removeIf(each -> adopter.toString()
                    .equals(each.path("id").asString()));
        }
    }

    /** A new title asks for a new slug; a former one of its own may come back. */
    private String slugFor(Solution solution, SolutionProfile profile) {
        var base = slugs.base(profile.titles().main());
        if (base.equals(slugs.base(solution.profile().titles().main()))) {
            return solution.slug();
        }
        return solution.aliases().contains(base)
                ? base
                : slugs.free(profile.titles().main());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
