package se.samlingsplats.directory.actor;

/** Why an actor was taken out of the directory. */
public enum RetireReason {
    DUPLICATE,
    OUT_OF_SCOPE,
    OWN_REQUEST,
    NOT_AN_ORGANISATION,
    MISTAKE
}
