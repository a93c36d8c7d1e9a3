package se.samlingsplats.directory.solution;

import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.money.Money;
import se.samlingsplats.directory.text.Localized;
import se.samlingsplats.directory.text.LocalizedText;

/** What it costs to use a solution: in words, as an amount, or both. */
public record SolutionCost(
        @Schema(description = "What the cost consists of, by language") @Localized(max = 1_000)
        LocalizedText texts,

        @Valid @Nullable Money amount) {

    public SolutionCost {
        texts = requireNonNullElse(texts, LocalizedText.NONE);
    }
}
