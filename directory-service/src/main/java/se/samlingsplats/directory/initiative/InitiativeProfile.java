package se.samlingsplats.directory.initiative;

import static java.util.Objects.requireNonNullElse;
import static se.samlingsplats.directory.reference.CodeList.COUNTIES;
import static se.samlingsplats.directory.reference.CodeList.MUNICIPALITIES;
import static se.samlingsplats.directory.reference.CodeList.SDGS;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.actor.Participant;
import se.samlingsplats.directory.reference.KnownCode;
import se.samlingsplats.directory.text.Localized;
import se.samlingsplats.directory.text.LocalizedText;

/**
 * Everything about an initiative that can be edited. Request body and column alike; what is absent is empty.
 *
 * @param goesOn what the lead says after the planned end
 */
public record InitiativeProfile(
        @Schema(description = "Title by language; at least one") @NotNull @Localized(max = 200, required = true)
        LocalizedText titles,

        @Localized(max = 4_000) LocalizedText descriptions,

        @Schema(description = "What is done, by language") @Localized(max = 4_000)
        LocalizedText activities,

        @Valid @Nullable Participant lead,
        @Size(max = 100) List<@NotNull @Valid Participant> partners,
        @Size(max = 50) List<@NotNull @Valid Funding> fundings,
        Period planned,
        Period actual,

        @Schema(description = "What the lead says after the planned end; null when nobody said") @Nullable
        Boolean goesOn,

        @Schema(description = "Goals (8) and targets (8.5) of the list sdgs") @Size(max = 50)
        List<@NotNull @KnownCode(SDGS) String> sdgTargets,

        @Schema(description = "Code of the list counties") @KnownCode(COUNTIES) @Nullable
        String county,

        @Schema(description = "Code of the list municipalities") @KnownCode(MUNICIPALITIES) @Nullable
        String municipality,

        @Schema(description = "What is left when it has ended") @Valid @Nullable
        FollowUp followUp) {

    public InitiativeProfile {
        descriptions = requireNonNullElse(descriptions, LocalizedText.NONE);
        activities = requireNonNullElse(activities, LocalizedText.NONE);
        partners = List.copyOf(requireNonNullElse(partners, List.of()));
        fundings = List.copyOf(requireNonNullElse(fundings, List.of()));
        planned = requireNonNullElse(planned, Period.UNKNOWN);
        actual = requireNonNullElse(actual, Period.UNKNOWN);
        sdgTargets = List.copyOf(requireNonNullElse(sdgTargets, List.of()));
    }
}
