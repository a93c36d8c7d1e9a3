package se.samlingsplats.directory.need;

import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.text.Localized;
import se.samlingsplats.directory.text.LocalizedText;

/** Whose decision a new state is, and why. */
record Reason(
        @Schema(description = "Whose decision it is; null when it is the house's own") @Valid @Nullable
        Organisation organisation,

        @Schema(description = "Why, by language; at least one") @Localized(max = 2_000, required = true)
        LocalizedText why) {

    Reason {
        why = requireNonNullElse(why, LocalizedText.NONE);
    }
}
