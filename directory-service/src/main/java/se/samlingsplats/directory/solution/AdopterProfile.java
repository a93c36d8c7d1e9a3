package se.samlingsplats.directory.solution;

import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.actor.ActorId;
import se.samlingsplats.directory.initiative.PartialDate;
import se.samlingsplats.directory.text.Localized;
import se.samlingsplats.directory.text.LocalizedText;
import se.samlingsplats.directory.text.PlainText;

/** What is said about an organisation that uses a solution; what is absent nobody said. */
public record AdopterProfile(
        @Schema(type = "string", format = "uuid") @Nullable ActorId actorId,
        @NotNull @PlainText(max = 200) String name,

        @Schema(description = "Since when it uses the solution") @Nullable
        PartialDate since,

        @Schema(description = "How it went, by language") @Localized(max = 1_000)
        LocalizedText howItWent,

        @Nullable Outcome outcome) {

    public AdopterProfile {
        howItWent = requireNonNullElse(howItWent, LocalizedText.NONE);
    }

    /** How it went in one word: in use, in use with changes of its own, or given up. */
    public enum Outcome {
        GOING_WELL,
        ADAPTED,
        STOPPED
    }
}
