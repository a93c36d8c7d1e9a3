package se.samlingsplats.directory.need;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.actor.ActorId;
import se.samlingsplats.directory.text.PlainText;

/** An organisation by the name of the time; with the actor's id if it stands in the directory. */
@Schema(name = "Organisation")
record Organisation(
        @Schema(type = "string", format = "uuid") @Nullable ActorId actorId,
        @NotNull @PlainText(max = 200) String name) {}
