package se.samlingsplats.directory.membership;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.speaker.SpeakerRole;

/**
 * An open invitation; one that was used, taken back or is over is not kept.
 *
 * @param personId where the address stands
 * @param invitedBy subject; null once that person is erased
 */
record Invitation(
        UUID id,
        UUID actorId,
        UUID personId,
        String email,
        SpeakerRole role,
        String mandate,
        @Nullable String invitedBy,
        Instant createdAt,
        Instant expiresAt) {}
