package se.samlingsplats.directory.person;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far an erasure has come. */
record ErasureStatus(
        Instant requestedAt,

        @Schema(description = "When the last part answered") @Nullable
        Instant finishedAt,

        List<Part> parts,

        @Schema(
                description =
                        "When the event log has forgotten even which account it was; known once all parts answered")
        @Nullable
        Instant logForgottenBy) {

    @Schema(name = "ErasureStatusPart")
    record Part(ErasurePart part, @Nullable Instant doneAt) {}
}
