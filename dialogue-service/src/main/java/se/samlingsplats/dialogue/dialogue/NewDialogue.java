package se.samlingsplats.dialogue.dialogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dialogue with its first statements, so that one request makes all of it. */
record NewDialogue(
        @NotNull @Valid Texts questions,
        @Nullable @Valid Texts descriptions,
        @Size(max = 10) List<@NotNull @Pattern(regexp = "[a-z]{2,3}") String> languages,
        @Nullable Instant opens,
        @Nullable Instant closes,
        ModerationMode moderation,
        @Min(1) @Max(50) Integer minimumVotesToBeGrouped,
        @Nullable @Size(max = 10) List<@NotNull @Valid Phase> phases,
        @Nullable @Size(max = 50) List<@NotNull @Valid Seed> statements) {

    DialogueProfile profile() {
        return new DialogueProfile(
                questions,
                descriptions,
                languages,
                opens,
                closes,
                moderation,
                minimumVotesToBeGrouped,
                phases == null ? List.of() : phases);
    }

    List<Seed> seeds() {
        return statements == null ? List.of() : statements;
    }
}
