package se.samlingsplats.directory.proposal;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.text.PlainText;

/** What somebody says is wrong with something public. */
record ReportContent(
        @NotNull Complaint reason,

        @Schema(description = "What is wrong, in the reporter's own words") @NotNull @PlainText(max = 4_000)
        String text,

        @Schema(description = "What it is called, as the reporter saw it") @PlainText(max = 200) @Nullable
        String title,

        @Schema(description = "The page of ours where it was seen", example = "/aktorer/forum")
        @Pattern(regexp = "/(?!/)[A-Za-z0-9/._~%-]{0,300}", message = "Give the path of a page of this site")
        @Nullable
        String page) {

    @Schema(name = "Complaint")
    enum Complaint {
        WRONG_FACTS,
        OUTDATED,
        PERSONAL_DATA,
        OFFENSIVE,
        ADVERTISING,
        COPYRIGHT,
        UNLAWFUL,
        DUPLICATE,
        OTHER
    }
}
