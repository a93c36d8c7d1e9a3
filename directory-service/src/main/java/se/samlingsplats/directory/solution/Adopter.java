package se.samlingsplats.directory.solution;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.actor.ActorId;
import se.samlingsplats.directory.initiative.PartialDate;
import se.samlingsplats.directory.text.LocalizedText;

/**
 * Who uses a solution, since when and how it went.
 *
 * @param statedBy role of whoever said so, at the time {@code at}
 */
public record Adopter(
        UUID id,
        @Schema(type = "string", format = "uuid") @Nullable ActorId actorId,
        String name,
        @Nullable PartialDate since,
        LocalizedText howItWent,
        AdopterProfile.@Nullable Outcome outcome,
        String statedBy,
        Instant at) {

    static Adopter of(UUID id, AdopterProfile said, String statedBy, Instant at) {
        return new Adopter(
                id, said.actorId(), said.name(), said.since(), said.howItWent(), said.outcome(), statedBy, at);
    }
}
