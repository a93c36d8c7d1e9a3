package se.samlingsplats.dialogue.endorsement;

/** How an organisation stands to a recommendation. */
public enum Stance {
    SUPPORTS,
    SUPPORTS_MAINLY,
    TAKES_PART_WITHOUT_POSITION,
    DOES_NOT_SUPPORT,
    ABSTAINS;

    public boolean isSupport() {
        return this == SUPPORTS || this == SUPPORTS_MAINLY;
    }
}
