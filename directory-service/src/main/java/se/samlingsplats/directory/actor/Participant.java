package se.samlingsplats.directory.actor;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.text.PlainText;

/** Who takes part, by the name of the time; with the actor's id if it stands in the directory. */
public record Participant(
        @Schema(type = "string", format = "uuid") @Nullable ActorId actorId,
        @NotNull @PlainText(max = 200) String name) {}
