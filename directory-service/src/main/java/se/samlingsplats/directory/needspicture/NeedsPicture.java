package se.samlingsplats.directory.needspicture;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of all needs that were asked for, and one page of them, the most severe first. */
record NeedsPicture(
        @Schema(description = "The day on which the needs were there")
        LocalDate asOf,

        @Schema(description = "What was known then") Instant recordedAsOf,

        Figures figures,
        List<PictureNeed> items,

        @Schema(description = "Cursor of the next page, of the same day and time; null at the end") @Nullable
        String next) {}
