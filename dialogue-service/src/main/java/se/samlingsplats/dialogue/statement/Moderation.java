package se.samlingsplats.dialogue.statement;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** A curator's decision: 1 shown, −1 not shown. */
record Moderation(
        @NotNull @Min(-1) @Max(1) Integer moderation,
        @Nullable ModerationReason reason) {

    Moderation {
        if (Integer.valueOf(0).equals(moderation)) {
            throw new IllegalArgumentException("A decision is 1 or -1");
        }
    }
}
