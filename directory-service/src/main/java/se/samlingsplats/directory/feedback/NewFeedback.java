package se.samlingsplats.directory.feedback;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.mail.MailAddress;
import se.samlingsplats.directory.text.PlainText;

/** What somebody sends. Its text says nothing, so that no log does. */
record NewFeedback(
        @NotNull FeedbackKind kind,

        @Schema(description = "The page of ours that it is about, without query", example = "/hitta-stod")
        @Pattern(regexp = "/(?!/)[A-Za-z0-9/._~%-]{0,300}", message = "Give the path of a page of this site")
        @Nullable
        String page,

        @Schema(description = "What stands in the way, in the sender's own words") @NotNull @PlainText(max = 4_000)
        String text,

        @Schema(description = "For an answer by letter; shown to nobody. Null: no answer is wanted")
        @MailAddress
        @Nullable
        String email,

        @Schema(description = "sv or en, for the answer; sv unless told") @Pattern(regexp = "sv|en") @Nullable
        String language) {

    @Override
    public String toString() {
        return "NewFeedback";
    }
}
