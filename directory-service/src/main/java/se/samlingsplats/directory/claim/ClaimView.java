package se.samlingsplats.directory.claim;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A claim, to its claimant and to whoever decides about it. */
@Schema(name = "Claim")
record ClaimView(
        UUID id,
        long version,
        UUID actorId,
        String actorName,
        ClaimState state,

        @Schema(description = "Why the address alone was not enough")
        List<Doubt> doubts,

        String mandate,

        @Schema(description = "To whoever decides: how the login service calls the claimant") @Nullable
        String claimant,

        @Schema(description = "The address that was named, until the claim has ended") @Nullable
        String email,

        int attemptsLeft,
        @Nullable String reason,
        Instant createdAt,
        @Nullable Instant dueAt,
        @Nullable Instant endedAt) {}
