package se.samlingsplats.directory.proposal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A proposal in the curators' list. */
@Schema(name = "QueuedProposal")
record QueuedProposal(
        ProposalId id,
        long version,
        ProposalKind kind,
        @Nullable TargetType targetType,

        @Schema(description = "Of something that stands in the directory")
        boolean correction,

        String title,
        List<String> counties,
        List<String> needAreas,
        List<String> challenges,
        ProposalState state,

        @Schema(description = "Code of what keeps the caller from deciding; null when nothing does") @Nullable
        String objection,

        Instant receivedAt,
        Instant updatedAt) {

    static QueuedProposal of(Proposal it, @Nullable String objection) {
        return new QueuedProposal(
                it.id(),
                it.version(),
                it.kind(),
                it.targetType(),
                it.isCorrection(),
                it.matter().title(),
                it.matter().counties(),
                it.matter().needAreas(),
                it.matter().challenges(),
                it.state(),
                objection,
                it.createdAt(),
                it.updatedAt());
    }
}
