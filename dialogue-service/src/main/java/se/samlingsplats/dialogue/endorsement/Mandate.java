package se.samlingsplats.dialogue.endorsement;

/** Who in the organisation decided. */
public enum Mandate {
    ASSEMBLY,
    BOARD,
    POLITICAL_BODY,
    EXECUTIVE,
    DELEGATION
}
