package se.samlingsplats.directory.solution;

import static java.util.Objects.requireNonNullElse;
import static se.samlingsplats.directory.reference.CodeList.CHALLENGES;
import static se.samlingsplats.directory.reference.CodeList.COUNTIES;
import static se.samlingsplats.directory.reference.CodeList.MUNICIPALITIES;
import static se.samlingsplats.directory.reference.CodeList.SDGS;
import static se.samlingsplats.directory.reference.CodeList.STAGES;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.actor.Participant;
import se.samlingsplats.directory.reference.KnownCode;
import se.samlingsplats.directory.text.Localized;
import se.samlingsplats.directory.text.LocalizedText;

/**
 * Everything about a solution that can be edited as one. Request body and column alike; what is absent is empty.
 *
 * @param evidenceLevel 0 asserted, 1 documented method, 2 before and after, 3 comparison, 4 independently verified
 */
public record SolutionProfile(
        @Schema(description = "Title by language; at least one") @NotNull @Localized(max = 200, required = true)
        LocalizedText titles,

        @Schema(description = "What it does, by language") @Localized(max = 4_000)
        LocalizedText descriptions,

        @Schema(description = "Who answers for it") @NotNull @Valid
        Participant owner,

        @Schema(description = "Codes of the list challenges that it answers") @NotEmpty @Size(max = 10)
        List<@NotNull @KnownCode(CHALLENGES) String> challenges,

        @Schema(description = "Codes of the list stages") @Size(max = 5)
        List<@NotNull @KnownCode(STAGES) String> stages,

        @Schema(description = "Whom it helps, by language") @Localized(max = 1_000)
        LocalizedText beneficiaries,

        @Schema(
                description = "0 asserted, 1 documented method, 2 before and after, 3 comparison, "
                        + "4 independently verified; above 0 with evidence")
        @Min(0)
        @Max(4)
        Integer evidenceLevel,

        @Size(max = 20) List<@NotNull @Valid EvidenceLink> evidence,
        @Valid @Nullable SolutionCost cost,

        @Schema(description = "Others may take it over; then adoptionNeeds says what that takes")
        Boolean readyToSpread,

        @Schema(description = "What is needed to adopt it, by language") @Localized(max = 2_000)
        LocalizedText adoptionNeeds,

        @Schema(description = "Goals (8) and targets (8.5) of the list sdgs") @Size(max = 50)
        List<@NotNull @KnownCode(SDGS) String> sdgTargets,

        @Schema(description = "Code of the list counties") @KnownCode(COUNTIES) @Nullable
        String county,

        @Schema(description = "Code of the list municipalities") @KnownCode(MUNICIPALITIES) @Nullable
        String municipality) {

    public SolutionProfile {
        descriptions = requireNonNullElse(descriptions, LocalizedText.NONE);
        challenges = List.copyOf(requireNonNullElse(challenges, List.of()));
        stages = List.copyOf(requireNonNullElse(stages, List.of()));
        beneficiaries = requireNonNullElse(beneficiaries, LocalizedText.NONE);
        evidenceLevel = requireNonNullElse(evidenceLevel, 0);
        evidence = List.copyOf(requireNonNullElse(evidence, List.of()));
        readyToSpread = requireNonNullElse(readyToSpread, false);
        adoptionNeeds = requireNonNullElse(adoptionNeeds, LocalizedText.NONE);
        sdgTargets = List.copyOf(requireNonNullElse(sdgTargets, List.of()));
    }
}
