package se.samlingsplats.directory.feedback;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one visitor told us. It knows no sender but the address that one may have left for an answer.
 *
 * @param page path of the page that it is about
 * @param email personal data that leaves the table in one letter only
 * @param language of the answer
 * @param answer what the letter said
 */
record Feedback(
        UUID id,
        FeedbackKind kind,
        @Nullable String page,
        String text,
        @Nullable String email,
        String language,
        FeedbackStatus status,
        @Nullable String answer,
        Instant receivedAt,
        @Nullable Instant handledAt,
        long version) {

    static Feedback received(UUID id, NewFeedback sent, Instant now) {
        return new Feedback(
                id,
                sent.kind(),
                sent.page(),
                sent.text(),
                sent.email(),
                "en".equals(sent.language()) ? "en" : "sv",
                FeedbackStatus.NEW,
                null,
                now,
                null,
                1);
    }

    /** @param words the answer; null for none */
    Feedback handle(@Nullable String words, Instant now) {
        if (status != FeedbackStatus.NEW) {
            throw new FeedbackProblem.HandledAlready();
        }
        if (words != null) {
            mustHaveAddress();
        }
        return new Feedback(
                id,
                kind,
                page,
                text,
                email,
                language,
                words == null ? FeedbackStatus.HANDLED : FeedbackStatus.ANSWERED,
                words,
                receivedAt,
                now,
                version + 1);
    }

    String mustHaveAddress() {
        if (email == null) {
            throw new FeedbackProblem.NoAddress();
        }
        return email;
    }

    @Override
    public String toString() {
        return "Feedback " + id;
    }
}
