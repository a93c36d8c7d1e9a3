package se.samlingsplats.directory.offer;

import static java.util.Objects.requireNonNullElse;
import static se.samlingsplats.directory.reference.CodeList.COUNTIES;
import static se.samlingsplats.directory.reference.CodeList.COUNTRIES;
import static se.samlingsplats.directory.reference.CodeList.NEED_AREAS;
import static se.samlingsplats.directory.reference.CodeList.STAGES;
import static se.samlingsplats.directory.reference.CodeList.SUPPORT_TYPES;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.actor.Participant;
import se.samlingsplats.directory.money.MoneyRange;
import se.samlingsplats.directory.reference.KnownCode;
import se.samlingsplats.directory.text.Localized;
import se.samlingsplats.directory.text.LocalizedText;

/** Everything about an offer that can be edited. Request body and column alike; what is absent is empty. */
public record OfferProfile(
        @Schema(description = "Title by language; at least one") @NotNull @Localized(max = 200, required = true)
        LocalizedText titles,

        @Localized(max = 4_000) LocalizedText descriptions,

        @Schema(description = "Who gives it") @NotNull @Valid
        Participant owner,

        @Schema(description = "Codes of the list need-areas") @Size(max = 10)
        List<@NotNull @KnownCode(NEED_AREAS) String> needAreas,

        @Schema(description = "Codes of the list support-types; at least one") @Size(min = 1, max = 30)
        List<@NotNull @KnownCode(SUPPORT_TYPES) String> supportTypes,

        @Schema(description = "Codes of the list stages") @Size(max = 10)
        List<@NotNull @KnownCode(STAGES) String> stages,

        @Schema(description = "Rules that must all hold; an empty list is no rule") @Valid
        Eligibility eligibility,

        @Schema(description = "Where it holds") @NotNull Reach reach,

        @Schema(description = "Codes of the list counties; only and always of a regional offer") @Size(max = 30)
        List<@NotNull @KnownCode(COUNTIES) String> counties,

        @Schema(description = "ISO 3166-1 alpha-2, or EU", example = "SE")
        @NotNull
        @KnownCode(value = COUNTRIES, or = "EU")
        String jurisdiction,

        @Schema(description = "What is given") @Valid @Nullable
        MoneyRange ticket,

        @Schema(description = "What it costs whoever gets it, by language") @Localized(max = 1_000)
        LocalizedText cost,

        @Valid HowToApply howToApply,

        @Schema(description = "Null: nothing is known about an intake") @Valid @Nullable
        Intake intake,

        @Valid @Nullable Capacity capacity,

        @Schema(description = "Languages it is given in, such as sv and en") @Size(max = 30)
        List<@NotNull @Pattern(regexp = "[a-z]{2,3}", message = "Use language tags such as sv and en") String>
                languages,

        @Schema(description = "ACTIVE unless told; RETIRED only by retiring it")
        OfferStatus status) {

    public OfferProfile {
        descriptions = requireNonNullElse(descriptions, LocalizedText.NONE);
        needAreas = Codes.each(needAreas);
        supportTypes = Codes.each(supportTypes);
        stages = Codes.each(stages);
        eligibility = requireNonNullElse(eligibility, Eligibility.EVERYONE);
        counties = Codes.each(counties);
        cost = requireNonNullElse(cost, LocalizedText.NONE);
        howToApply = requireNonNullElse(howToApply, HowToApply.UNKNOWN);
        languages = Codes.each(languages);
        status = requireNonNullElse(status, OfferStatus.ACTIVE);
    }
}
