package se.samlingsplats.directory.publication;

/** What can be proposed. */
public enum Kind {
    ACTOR,
    OFFER,
    NEED,
    SOLUTION
}
