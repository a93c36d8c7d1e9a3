package se.samlingsplats.directory.proposal;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samlingsplats.directory.publication.Kind;
import se.samlingsplats.directory.publication.Matter;
import se.samlingsplats.directory.publication.Publication;
import se.samlingsplats.directory.publication.Publication.Made;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.Problem;
import se.samlingsplats.web.StrictBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads what is proposed by the rules of what it would become, and makes it that. */
@Component
class Drafts {

    static final String PAYLOAD = "/payload";

    private final Map<Kind, Publication<?>> publications;
    private final StrictBody bodies;
    private final JsonMapper json;

    Drafts(List<Publication<?>> publications, StrictBody bodies, JsonMapper json) {
        this.publications = publications.stream().collect(toUnmodifiableMap(Publication::kind, identity()));
        this.bodies = bodies;
        this.json = json;
    }

    Draft something(Kind kind, JsonNode payload) {
        return something(of(kind), payload);
    }

    Draft correction(Kind kind, UUID target, long baseVersion, JsonNode changes) {
        return correction(of(kind), target, baseVersion, changes);
    }

    /** What is sent anew for the same thing; a correction then speaks of its target as it is now. */
    Draft revised(Proposal proposal, JsonNode payload) {
        var kind = proposal.kind().published();
        return proposal.target() == null
                ? something(kind, payload)
                : correction(
                        kind,
                        proposal.target(),
                        there(of(kind), proposal.target()).version(),
                        payload);
    }

    Draft report(TargetType type, UUID target, ReportContent content) {
        var matter = type.kind()
                .map(kind -> matter(of(kind), target).orElseThrow(ProposalProblem.NoTarget::new))
                .orElseGet(() -> Matter.titled(Objects.requireNonNullElse(content.title(), "")));
        return new Draft(ProposalKind.REPORT, type, target, null, new Payload(tree(content)), Payload.empty(), matter);
    }

    Optional<? extends Publication.Current<?>> current(Kind kind, UUID target) {
        return of(kind).current(target);
    }

    Optional<Matter> matter(Kind kind, UUID target) {
        return matter(of(kind), target);
    }

    ObjectNode profile(Publication.Current<?> current) {
        return tree(current.profile());
    }

    /** Something new, or the corrected target: one write of the aggregate's own service. */
    Made make(Draft draft, @Nullable String raisedBy, @Nullable Long seen, Caller by) {
        return make(of(draft.kind().published()), draft, raisedBy, seen, by);
    }

    private <P> Made make(
            Publication<P> publication, Draft draft, @Nullable String raisedBy, @Nullable Long seen, Caller by) {
        var target = draft.target();
        if (target == null) {
            return at(
                    () -> publication.publish(read(publication, draft.payload().content()), raisedBy, by));
        }
        var current = there(publication, target);
        if (seen == null || seen != current.version()) {
            throw new ProposalProblem.TargetChanged();
        }
        var profile = read(publication, merged(current, draft.payload().content()));
        return at(() -> publication.revise(target, new ExpectedVersion(current.version()), profile, by));
    }

    private <P> Draft something(Publication<P> publication, JsonNode payload) {
        var profile = read(publication, payload);
        return new Draft(
                ProposalKind.of(publication.kind()),
                null,
                null,
                null,
                new Payload(tree(profile)),
                Payload.empty(),
                publication.matter(profile));
    }

    private <P> Draft correction(Publication<P> publication, UUID target, long baseVersion, JsonNode changes) {
        var current = there(publication, target);
        if (current.version() != baseVersion) {
            throw new ProposalProblem.TargetChanged();
        }
        var profile = read(publication, merged(current, changes));
        var before = tree(current.profile());
        var after = tree(profile);
        var names = changes.propertyNames().stream()
                .filter(name -> !before.path(name).equals(after.path(name)))
                .toList();
        if (names.isEmpty()) {
            throw new ProposalProblem.NothingChanged();
        }
        return new Draft(
                ProposalKind.of(publication.kind()),
                null,
                target,
                baseVersion,
                new Payload(after.retain(names)),
                new Payload(before.retain(names)),
                publication.matter(profile));
    }

    /** Only what can be edited is there to be replaced. */
    private ObjectNode merged(Publication.Current<?> current, JsonNode changes) {
        var known = Arrays.stream(current.profile().getClass().getRecordComponents())
                .map(component -> component.getName())
                .toList();
        if (!(changes instanceof ObjectNode object) || !known.containsAll(object.propertyNames())) {
            throw new ProposalProblem.UnknownField();
        }
        return tree(current.profile()).setAll(object);
    }

    private <P> P read(Publication<P> publication, JsonNode payload) {
        var profile = bodies.readPart(payload, publication.profile(), PAYLOAD);
        at(() -> {
            publication.check(profile);
            return true;
        });
        return profile;
    }

    private static <R> R at(Supplier<R> step) {
        try {
            return step.get();
        } catch (Problem refused) {
            throw refused.errors().isEmpty() ? refused : StrictBody.at(PAYLOAD, refused);
        }
    }

    private static <P> Optional<Matter> matter(Publication<P> publication, UUID target) {
        return publication.current(target).map(current -> publication.matter(current.profile()));
    }

    private static <P> Publication.Current<P> there(Publication<P> publication, UUID target) {
        return publication.current(target).orElseThrow(ProposalProblem.NoTarget::new);
    }

    private ObjectNode tree(Object value) {
        return (ObjectNode) json.readTree(json.writeValueAsString(value));
    }

    private Publication<?> of(Kind kind) {
        return Objects.requireNonNull(publications.get(kind));
    }
}
