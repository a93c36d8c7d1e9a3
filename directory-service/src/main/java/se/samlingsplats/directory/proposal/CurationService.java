package se.samlingsplats.directory.proposal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.directory.curator.Curators;
import se.samlingsplats.directory.curator.Rights;
import se.samlingsplats.directory.publication.Matter;
import se.samlingsplats.directory.publication.Publication.Made;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.Problem;
import tools.jackson.databind.JsonNode;

/** What curators decide. Publishing makes or revises the aggregate in the same transaction: both happen or neither. */
@Service
@Transactional
class CurationService {

    private final ProposalRepository proposals;
    private final ProposalLog log;
    private final Drafts drafts;
    private final Curators curators;
    private final ProposalLetters letters;
    private final Clock clock;

    CurationService(
            ProposalRepository proposals,
            ProposalLog log,
            Drafts drafts,
            Curators curators,
            ProposalLetters letters,
            Clock clock) {
        this.proposals = proposals;
        this.log = log;
        this.drafts = drafts;
        this.curators = curators;
        this.letters = letters;
        this.clock = clock;
    }

    record Published(Proposal proposal, Made made) {}

    /**
     * @param edited what the curator makes of it; null: as it was sent
     * @param seen version of the target that the curator has before them, if it is no longer the one it was based on
     */
    Published publish(
            ProposalId id,
            ExpectedVersion expected,
            @Nullable JsonNode edited,
            @Nullable Long seen,
            @Nullable String text,
            Caller by) {
        var proposal = found(id);
        proposal.mustBePublishableBy(by);
        judge(proposal, List.of(), by);
        expected.require(proposal.version());
        var base = seen == null ? proposal.baseVersion() : seen;
        var draft = edited == null ? asSent(proposal) : asEdited(proposal, edited, base);
        judge(proposal, List.of(draft.matter()), by);
        var made = drafts.make(draft, proposal.proposer(), base, by);
        var published = log.saved(proposal.publish(made, text, by, now()), "published", by);
        letters.tell(published);
        return new Published(published, made);
    }

    Proposal decline(ProposalId id, ExpectedVersion expected, Reason reason, String text, Caller by) {
        return change(id, expected, "declined", by, (proposal, now) -> proposal.decline(reason, text, by, now));
    }

    Proposal requestChanges(ProposalId id, ExpectedVersion expected, @Nullable Reason reason, String text, Caller by) {
        return change(
                id,
                expected,
                "changes-requested",
                by,
                (proposal, now) -> proposal.requestChanges(reason, text, by, now));
    }

    Proposal uphold(ProposalId id, ExpectedVersion expected, String text, Caller by) {
        return change(id, expected, "upheld", by, (proposal, now) -> proposal.uphold(text, by, now));
    }

    @Transactional(readOnly = true)
    Proposal found(ProposalId id) {
        return proposals.findById(id).orElseThrow(ProposalProblem.NotFound::new);
    }

    /** Code of what keeps this curator from deciding; empty if nothing does. */
    Optional<String> objection(Proposal proposal, Rights rights, Caller by) {
        return proposal.isAppealAgainst(by)
                ? Optional.of(new ProposalProblem.SameCurator().code())
                : objection(proposal, rights, List.of(proposal.matter())).map(Problem::code);
    }

    private Proposal change(
            ProposalId id,
            ExpectedVersion expected,
            String fact,
            Caller by,
            BiFunction<Proposal, Instant, Proposal> step) {
        var proposal = found(id);
        var next = step.apply(proposal, now());
        judge(proposal, List.of(), by);
        expected.require(proposal.version());
        var saved = log.saved(next, fact, by);
        letters.tell(saved);
        return saved;
    }

    /** As it was sent, as it would be and as its target is now. */
    private void judge(Proposal proposal, List<Matter> more, Caller by) {
        var matters = new ArrayList<>(more);
        matters.add(proposal.matter());
        if (proposal.isCorrection() && proposal.target() != null) {
            drafts.matter(proposal.kind().published(), proposal.target()).ifPresent(matters::add);
        }
        objection(proposal, curators.rightsOf(by), matters).ifPresent(objection -> {
            throw objection;
        });
    }

    private static Optional<? extends Problem> objection(Proposal proposal, Rights rights, List<Matter> matters) {
        var about = proposal.targetType() == null
                ? proposal.kind().name()
                : proposal.targetType().name();
        return rights.objection(proposal.kind().name(), about, proposal.proposer(), matters);
    }

    private Draft asSent(Proposal it) {
        return new Draft(it.kind(), null, it.target(), it.baseVersion(), it.payload(), it.base(), it.matter());
    }

    private Draft asEdited(Proposal proposal, JsonNode edited, @Nullable Long base) {
        var kind = proposal.kind().published();
        return proposal.target() == null || base == null
                ? drafts.something(kind, edited)
                : drafts.correction(kind, proposal.target(), base, edited);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
