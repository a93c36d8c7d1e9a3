package se.samlingsplats.dialogue.dialogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a curator says about a dialogue. Part of the request body, stored document and part of the event alike.
 *
 * @param phases in their order; left out where there are none. Which one it is now follows from the hour
 */
record DialogueProfile(
        @NotNull @Valid Texts questions,
        @Nullable @Valid Texts descriptions,
        @Size(max = 10) List<@NotNull @Pattern(regexp = "[a-z]{2,3}") String> languages,
        @Nullable Instant opens,
        @Nullable Instant closes,
        ModerationMode moderation,
        @Min(1) @Max(50) Integer minimumVotesToBeGrouped,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(max = 10)
        List<@NotNull @Valid Phase> phases) {

    /** How many votes put somebody into a group. */
    static final int USUAL_MINIMUM = 7;

    /** What is left out is what most dialogues have. */
    DialogueProfile {
        languages = languages == null || languages.isEmpty() ? List.of("sv", "en") : languages;
        moderation = moderation == null ? ModerationMode.BEFORE : moderation;
        minimumVotesToBeGrouped = minimumVotesToBeGrouped == null ? USUAL_MINIMUM : minimumVotesToBeGrouped;
        phases = phases == null ? List.of() : List.copyOf(phases);
    }

    /** Without phases. */
    DialogueProfile(
            Texts questions,
            @Nullable Texts descriptions,
            @Nullable List<String> languages,
            @Nullable Instant opens,
            @Nullable Instant closes,
            @Nullable ModerationMode moderation,
            @Nullable Integer minimumVotesToBeGrouped) {
        this(
                questions,
                descriptions,
                languages == null ? List.of() : languages,
                opens,
                closes,
                moderation == null ? ModerationMode.BEFORE : moderation,
                minimumVotesToBeGrouped == null ? USUAL_MINIMUM : minimumVotesToBeGrouped,
                List.of());
    }

    DialogueProfile opening(Instant at) {
        return new DialogueProfile(
                questions, descriptions, languages, at, closes, moderation, minimumVotesToBeGrouped, phases);
    }

    DialogueProfile closing(Instant at) {
        return new DialogueProfile(
                questions, descriptions, languages, opens, at, moderation, minimumVotesToBeGrouped, phases);
    }
}
