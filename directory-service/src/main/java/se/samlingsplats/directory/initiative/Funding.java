package se.samlingsplats.directory.initiative;

import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.actor.Participant;
import se.samlingsplats.directory.money.Money;
import se.samlingsplats.directory.text.Localized;
import se.samlingsplats.directory.text.LocalizedText;
import se.samlingsplats.directory.text.PlainText;

/** Who pays for it, how much and why. */
public record Funding(
        @NotNull @Valid Participant funder,
        @Valid @Nullable Money amount,
        @Nullable PartialDate awardedOn,
        @PlainText(max = 200) @Nullable String programme,

        @Schema(description = "Why it was funded, by language") @Localized(max = 2_000)
        LocalizedText rationale) {

    public Funding {
        rationale = requireNonNullElse(rationale, LocalizedText.NONE);
    }
}
