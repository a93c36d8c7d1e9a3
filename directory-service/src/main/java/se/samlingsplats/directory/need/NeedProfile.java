package se.samlingsplats.directory.need;

import static java.util.Objects.requireNonNullElse;
import static se.samlingsplats.directory.reference.CodeList.CHALLENGES;
import static se.samlingsplats.directory.reference.CodeList.COUNTIES;
import static se.samlingsplats.directory.reference.CodeList.NEED_AREAS;
import static se.samlingsplats.directory.reference.CodeList.STAGES;
import static se.samlingsplats.directory.reference.CodeList.SUPPORT_TYPES;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.reference.KnownCode;
import se.samlingsplats.directory.text.Localized;
import se.samlingsplats.directory.text.LocalizedText;

/**
 * Everything about a need that can be edited. Request body and column alike; what is absent is empty.
 *
 * @param national everywhere in Sweden, and then no counties
 * @param validTo the last day on which the need was there; null while it is
 */
public record NeedProfile(
        @Schema(description = "Title by language; at least one") @NotNull @Localized(max = 200, required = true)
        LocalizedText titles,

        @Localized(max = 4_000) LocalizedText descriptions,

        @Schema(description = "Code of the list need-areas") @NotNull @KnownCode(NEED_AREAS)
        String needArea,

        @Schema(description = "Codes of the list challenges") @Size(max = 30)
        List<@NotNull @KnownCode(CHALLENGES) String> challenges,

        @Schema(description = "Codes of the list support-types: what would help") @Size(max = 30)
        List<@NotNull @KnownCode(SUPPORT_TYPES) String> supportTypes,

        @Schema(description = "Codes of the list stages") @Size(max = 10)
        List<@NotNull @KnownCode(STAGES) String> stages,

        @Schema(description = "Codes of the list counties; none where it is national or nobody knows") @Size(max = 30)
        List<@NotNull @KnownCode(COUNTIES) String> counties,

        @Schema(description = "Everywhere in Sweden; false unless told")
        Boolean national,

        @Schema(description = "Who lacks it, by language") @Localized(max = 1_000)
        LocalizedText beneficiaries,

        @Schema(description = "1 (slight) to 5 (severe)") @NotNull @Min(1) @Max(5)
        Integer severity,

        @Schema(description = "How it is known; a need without evidence is a claim") @Size(max = 50)
        List<@NotNull @Valid Evidence> evidence,

        @Schema(description = "Whose need it is; null when nobody's in particular") @Valid @Nullable
        Organisation owner,

        @Schema(description = "The last day on which the need was there; null while it is") @Nullable
        LocalDate validTo) {

    public NeedProfile {
        descriptions = requireNonNullElse(descriptions, LocalizedText.NONE);
        challenges = each(challenges);
        supportTypes = each(supportTypes);
        stages = each(stages);
        counties = each(counties);
        national = requireNonNullElse(national, false);
        beneficiaries = requireNonNullElse(beneficiaries, LocalizedText.NONE);
        evidence = List.copyOf(requireNonNullElse(evidence, List.of()));
    }

    /** What no single field can break. */
    NeedProfile checked(LocalDate recordedOn, LocalDate today) {
        for (var index = 0; index < evidence.size(); index++) {
            if (evidence.get(index).isBackwards()) {
                throw new NeedProblem.EvidenceBackwards(index);
            }
            if (evidence.get(index).isAfter(today)) {
                throw new NeedProblem.EvidenceInFuture(index);
            }
        }
        if (national && !counties.isEmpty()) {
            throw new NeedProblem.NationalWithCounties();
        }
        if (validTo != null && validTo.isBefore(validFrom(recordedOn))) {
            throw new NeedProblem.ValidBackwards();
        }
        return this;
    }

    NeedProfile until(@Nullable LocalDate day) {
        return new NeedProfile(
                titles,
                descriptions,
                needArea,
                challenges,
                supportTypes,
                stages,
                counties,
                national,
                beneficiaries,
                severity,
                evidence,
                owner,
                day);
    }

    /** The first day that the evidence speaks of, else the day it was recorded. */
    LocalDate validFrom(LocalDate recordedOn) {
        return evidence.stream()
                .flatMap(each -> Stream.ofNullable(each.firstDay()))
                .min(LocalDate::compareTo)
                .orElse(recordedOn);
    }

    /** Twice the same code would count twice. */
    private static List<String> each(@Nullable List<String> codes) {
        return requireNonNullElse(codes, List.<String>of()).stream().distinct().toList();
    }
}
