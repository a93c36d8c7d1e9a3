package se.samlingsplats.directory.edition;

import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import se.samlingsplats.directory.text.Localized;
import se.samlingsplats.directory.text.LocalizedText;

/** What a curator writes in an edition; the rest is counted. */
public record EditionTexts(
        @Schema(description = "What the picture says: a few sentences, each by language") @Size(min = 1, max = 10)
        List<@NotNull @Localized(max = 600, required = true) LocalizedText> messages,

        @Schema(description = "How the picture was made, by language") @NotNull @Localized(max = 8_000, required = true)
        LocalizedText method) {

    public EditionTexts {
        messages =
                requireNonNullElse(messages, List.<LocalizedText>of()).stream().toList();
    }
}
