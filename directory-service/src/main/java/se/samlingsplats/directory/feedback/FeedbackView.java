package se.samlingsplats.directory.feedback;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Feedback as curators read it. The address that was left for an answer is not theirs to know. */
@Schema(name = "Feedback")
record FeedbackView(
        UUID id,
        long version,
        FeedbackKind kind,

        @Schema(description = "Path of the page that it is about") @Nullable
        String page,

        String text,

        @Schema(description = "Whether an address was left for an answer")
        boolean wantsAnswer,

        @Schema(description = "sv or en: in which the answer is read")
        String language,

        FeedbackStatus status,

        @Schema(description = "What was answered by letter") @Nullable
        String answer,

        Instant receivedAt,
        @Nullable Instant handledAt) {

    static FeedbackView of(Feedback it) {
        return new FeedbackView(
                it.id(),
                it.version(),
                it.kind(),
                it.page(),
                it.text(),
                it.email() != null,
                it.language(),
                it.status(),
                it.answer(),
                it.receivedAt(),
                it.handledAt());
    }
}
