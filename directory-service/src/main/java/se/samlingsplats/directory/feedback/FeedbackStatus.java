package se.samlingsplats.directory.feedback;

enum FeedbackStatus {
    NEW,
    /** A letter with an answer was written. */
    ANSWERED,
    /** Looked after without an answer. */
    HANDLED
}
