package se.samlingsplats.directory.partnernote;

import static java.util.Objects.requireNonNullElse;
import static se.samlingsplats.directory.reference.CodeList.ROLES;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import se.samlingsplats.directory.actor.ActorId;
import se.samlingsplats.directory.reference.KnownCode;
import se.samlingsplats.directory.text.Localized;
import se.samlingsplats.directory.text.LocalizedText;

/** Everything that whoever seeks a partner says. */
public record PartnerNoteProfile(
        @NotNull @Valid About about,

        @Schema(description = "Who seeks; stays as it is", type = "string", format = "uuid") @NotNull
        ActorId actorId,

        @Schema(description = "What for, by language; at least one") @NotNull @Localized(max = 2_000, required = true)
        LocalizedText texts,

        @Schema(description = "Whom: codes of the list roles") @Size(max = 7)
        List<@NotNull @KnownCode(ROLES) String> sought,

        @Schema(description = "The last day on which it is shown, at most a year ahead") @NotNull
        LocalDate until) {

    public enum AboutKind {
        SOLUTION,
        NEED
    }

    /** The solution or need beside which the note stands; stays as it is. */
    @Schema(name = "PartnerNoteAbout")
    public record About(@NotNull AboutKind kind, @NotNull UUID id) {}

    public PartnerNoteProfile {
        sought = List.copyOf(requireNonNullElse(sought, List.of()));
    }
}
