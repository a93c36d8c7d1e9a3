package se.samlingsplats.directory.proposal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a sender sees of what they sent. */
@Schema(name = "ProposalStatus")
record ProposalStatus(
        long version,
        ProposalKind kind,

        @Schema(description = "Of a report: what was reported") @Nullable
        TargetType targetType,

        @Schema(description = "What is to be corrected or was reported") @Nullable
        UUID target,

        String title,

        @Schema(description = "What was sent; empty once it was withdrawn")
        JsonNode payload,

        ProposalState state,
        Steps steps,

        @Schema(description = "A declined proposal can be appealed once")
        boolean mayAppeal,

        @Schema(description = "The page it became") @Nullable
        String resultSlug,

        Instant receivedAt,
        Instant updatedAt) {

    static ProposalStatus of(Proposal it) {
        return new ProposalStatus(
                it.version(),
                it.kind(),
                it.targetType(),
                it.target(),
                it.matter().title(),
                it.payload().content(),
                it.state(),
                it.steps(),
                it.mayAppeal(),
                it.resultSlug(),
                it.createdAt(),
                it.updatedAt());
    }
}
