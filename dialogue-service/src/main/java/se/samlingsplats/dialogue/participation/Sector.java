package se.samlingsplats.dialogue.participation;

/** The sectors of the code list. */
public enum Sector {
    PUBLIC_STATE,
    PUBLIC_REGION,
    PUBLIC_MUNICIPALITY,
    PRIVATE,
    CIVIL_SOCIETY,
    ACADEMIA,
    INTERNATIONAL,
    OTHER
}
