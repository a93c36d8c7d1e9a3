package se.samlingsplats.directory.impactclaim;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.text.Localized;
import se.samlingsplats.directory.text.LocalizedText;

/** Everything that is claimed. */
public record ImpactClaimProfile(
        @NotNull @Valid About about,

        @Schema(description = "What came of it, by language") @NotNull @Localized(max = 1_000, required = true)
        LocalizedText outcomes,

        @Schema(description = "What is measured", example = "people in work") @NotBlank @Size(max = 200)
        String indicator,

        @Schema(example = "people") @NotBlank @Size(max = 60)
        String unit,

        @Nullable @Pattern(regexp = NUMBER) String baseline,
        @Nullable @Pattern(regexp = NUMBER) String target,
        @Nullable @Pattern(regexp = NUMBER) String actual,

        @NotNull LocalDate periodFrom,
        @NotNull LocalDate periodTo,

        @Schema(description = "Whom it is about, by language") @Localized(max = 500) @Nullable
        LocalizedText population,

        @Schema(
                description =
                        "0 asserted, 1 documented method, 2 before and after, 3 comparison, 4 independently verified. Level 0 enters no totals")
        @NotNull
        @Min(0)
        @Max(4)
        Integer evidenceLevel,

        @Schema(description = "Where the evidence stands; from level 1 on")
        @Nullable
        @Size(max = 500)
        @Pattern(regexp = "https?://\\S+")
        String evidenceUrl,

        @Nullable @Pattern(regexp = "(OI|OD|PI|PD|FP|II|ID)\\d{4}")
        String irisId,

        @Nullable ImpactClass impactClass,

        @Schema(description = "The commitment in dialogue-service that it came from") @Nullable
        UUID commitmentId) {

    private static final String NUMBER = "-?[0-9]{1,15}(\\.[0-9]{1,6})?";

    public enum AboutKind {
        INITIATIVE,
        SOLUTION,
        ACTOR
    }

    /** A: avoids harm, B: benefits, C: contributes to a solution. */
    public enum ImpactClass {
        A,
        B,
        C
    }

    /** What the claim is about; stays as it is. */
    @Schema(name = "ImpactClaimAbout")
    public record About(@NotNull AboutKind kind, @NotNull UUID id) {}
}
