package se.samlingsplats.directory.introduction;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.mail.MailAddress;
import se.samlingsplats.directory.text.PlainText;

/** Who wants to be introduced, and why. Its text says nothing, so that no log does. */
record AskedIntroduction(
        @NotNull @Valid About about,

        @Schema(description = "As whoever is asked should know the sender") @NotNull @PlainText(max = 100)
        String name,

        @Schema(description = "Shown to nobody before both have said yes") @NotNull @MailAddress
        String email,

        @Schema(description = "sv or en, for letters to the sender; sv unless told")
        @Pattern(regexp = "sv|en")
        @Nullable
        String language,

        @NotNull @PlainText(max = 2_000) String message) {

    enum AboutKind {
        SOLUTION,
        NEED,
        PARTNER_NOTE
    }

    /** The solution, the need or the note that somebody stands behind. */
    @Schema(name = "IntroductionAbout")
    record About(@NotNull AboutKind kind, @NotNull UUID id) {}

    @Override
    public String toString() {
        return "AskedIntroduction";
    }
}
