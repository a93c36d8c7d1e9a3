package se.samlingsplats.directory.proposal;

/** Why something was declined, or what is missing. */
enum Reason {
    OUT_OF_SCOPE,
    DUPLICATE,
    INCOMPLETE,
    NOT_VERIFIABLE,
    OUTDATED,
    PERSONAL_DATA,
    ADVERTISING,
    OFFENSIVE,
    UNLAWFUL,
    /** Of a report: what is shown is right and allowed. */
    NO_FAULT_FOUND,
    OTHER
}
