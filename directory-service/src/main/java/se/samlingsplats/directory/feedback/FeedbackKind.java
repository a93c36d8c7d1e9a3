package se.samlingsplats.directory.feedback;

enum FeedbackKind {
    /** Something keeps a person from using the site as others do. */
    ACCESSIBILITY,
    OTHER
}
