package se.samlingsplats.directory.feedback;

import java.time.Duration;
import java.util.List;
import se.samlingsplats.web.FieldError;
import se.samlingsplats.web.Problem;

/** Every way a request about feedback can be refused. */
abstract sealed class FeedbackProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private FeedbackProblem(Kind kind, String code, String detail, FieldError... errors) {
        super(kind, code, detail, List.of(errors));
    }

    static final class NotFound extends FeedbackProblem {

        private static final long serialVersionUID = 1L;

        NotFound() {
            super(Kind.NOT_FOUND, "feedback-not-found", "There is no such feedback, or it was deleted");
        }
    }

    static final class HandledAlready extends FeedbackProblem {

        private static final long serialVersionUID = 1L;

        HandledAlready() {
            super(Kind.CONFLICT, "feedback-handled-already", "It was handled by somebody already; nothing was sent");
        }
    }

    static final class NoAddress extends FeedbackProblem {

        private static final long serialVersionUID = 1L;

        NoAddress() {
            super(
                    Kind.RULE_BROKEN,
                    "feedback-no-address",
                    "Whoever sent it left no address, so an answer would reach nobody",
                    new FieldError("/answer", "no-recipient", "There is nobody to answer"));
        }
    }

    static final class QueueFull extends FeedbackProblem {

        private static final long serialVersionUID = 1L;

        QueueFull() {
            super(
                    Kind.UNAVAILABLE,
                    "feedback-queue-full",
                    "More waits than our curators can read. Nothing was received; try again in a few hours");
        }

        @Override
        public Duration retryAfter() {
            return Duration.ofHours(1);
        }
    }
}
