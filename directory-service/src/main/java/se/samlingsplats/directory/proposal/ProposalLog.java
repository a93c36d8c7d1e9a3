package se.samlingsplats.directory.proposal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samlingsplats.events.Change;
import se.samlingsplats.events.Outbox;
import se.samlingsplats.web.Caller;

/**
 * Saves proposals and notes what happened: what, when and by which role. None of it leaves the service, and none of it
 * holds a word of what was written, so that taking a proposal back takes it back everywhere.
 */
@Component
class ProposalLog {

    static final String TOPIC = "directory.proposal";

    private final ProposalRepository proposals;
    private final Outbox outbox;

    ProposalLog(ProposalRepository proposals, Outbox outbox) {
        this.proposals = proposals;
        this.outbox = outbox;
    }

    Proposal saved(Proposal next, String fact, Caller by) {
        var saved = proposals.save(next);
        outbox.keep(new Change(TOPIC, saved.id().value(), saved.version(), fact, by.role(), Entry.of(saved)));
        return saved;
    }

    private record Entry(
            ProposalId id,
            long version,
            ProposalKind kind,
            @Nullable TargetType targetType,
            @Nullable UUID target,
            ProposalState state,
            @Nullable Reason reason,
            @Nullable UUID result) {

        static Entry of(Proposal it) {
            return new Entry(
                    it.id(),
                    it.version(),
                    it.kind(),
                    it.targetType(),
                    it.target(),
                    it.state(),
                    it.steps().items().isEmpty()
                            ? null
                            : it.steps().items().getLast().reason(),
                    it.result());
        }
    }
}
