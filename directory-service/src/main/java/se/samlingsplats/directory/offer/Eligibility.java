package se.samlingsplats.directory.offer;

import static java.util.Objects.requireNonNullElse;
import static se.samlingsplats.directory.reference.CodeList.COUNTIES;
import static se.samlingsplats.directory.reference.CodeList.LEGAL_FORMS;
import static se.samlingsplats.directory.reference.CodeList.SECTORS;
import static se.samlingsplats.directory.reference.CodeList.STAGES;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.money.MoneyRange;
import se.samlingsplats.directory.reference.KnownCode;
import se.samlingsplats.directory.text.Localized;
import se.samlingsplats.directory.text.LocalizedText;

/**
 * Who may get an offer; all rules must hold, and an empty list is no rule.
 *
 * @param freeText what a machine cannot decide
 */
public record Eligibility(
        @Schema(description = "Codes of the list legal-forms") @Size(max = 30)
        List<@NotNull @KnownCode(LEGAL_FORMS) String> legalForms,

        @Schema(description = "Codes of the list sectors") @Size(max = 20)
        List<@NotNull @KnownCode(SECTORS) String> sectors,

        @Schema(description = "Where the applicant must be active; codes of the list counties") @Size(max = 30)
        List<@NotNull @KnownCode(COUNTIES) String> counties,

        @Schema(description = "Codes of the list stages") @Size(max = 10)
        List<@NotNull @KnownCode(STAGES) String> stages,

        @Schema(description = "What one may apply for") @Valid @Nullable
        MoneyRange amount,

        @Schema(description = "What only people can decide, by language") @Localized(max = 4_000)
        LocalizedText freeText) {

    static final Eligibility EVERYONE =
            new Eligibility(List.of(), List.of(), List.of(), List.of(), null, LocalizedText.NONE);

    public Eligibility {
        legalForms = Codes.each(legalForms);
        sectors = Codes.each(sectors);
        counties = Codes.each(counties);
        stages = Codes.each(stages);
        freeText = requireNonNullElse(freeText, LocalizedText.NONE);
    }
}
