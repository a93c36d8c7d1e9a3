package se.samlingsplats.directory.proposal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Everything a curator needs to decide. */
@Schema(name = "ProposalReview")
record ProposalReview(
        ProposalId id,
        long version,
        ProposalKind kind,
        @Nullable TargetType targetType,
        @Nullable UUID target,
        @Nullable Target targetNow,
        String title,
        JsonNode payload,

        @Schema(description = "Of a correction: the same fields as they stood when it was written")
        JsonNode base,

        ProposalState state,
        Steps steps,
        List<PossibleDuplicates.Found> possibleDuplicates,

        @Schema(description = "Code of what keeps the caller from deciding; null when nothing does") @Nullable
        String objection,

        @Nullable UUID result,
        @Nullable String resultSlug,
        Instant receivedAt,
        Instant updatedAt) {

    /**
     * @param stale it was changed since the correction was written
     * @param conflicts fields that were changed meanwhile and would be changed again
     */
    @Schema(name = "ProposalTarget")
    record Target(long version, String slug, boolean stale, List<String> conflicts, JsonNode fields) {}

    static ProposalReview of(
            Proposal it, @Nullable Target now, List<PossibleDuplicates.Found> duplicates, @Nullable String objection) {
        return new ProposalReview(
                it.id(),
                it.version(),
                it.kind(),
                it.targetType(),
                it.target(),
                now,
                it.matter().title(),
                it.payload().content(),
                it.base().content(),
                it.state(),
                it.steps(),
                duplicates,
                objection,
                it.result(),
                it.resultSlug(),
                it.createdAt(),
                it.updatedAt());
    }
}
