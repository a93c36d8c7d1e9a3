package se.samlingsplats.directory.proposal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.publication.Matter;

/**
 * What somebody sent, found to be well formed and free of contradictions.
 *
 * @param targetType of a report only
 * @param baseVersion of a correction only
 * @param base the corrected fields as they stand
 */
record Draft(
        ProposalKind kind,
        @Nullable TargetType targetType,
        @Nullable UUID target,
        @Nullable Long baseVersion,
        Payload payload,
        Payload base,
        Matter matter) {}
