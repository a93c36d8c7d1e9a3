package se.samlingsplats.search.support;

/** What an offer can ask, in the order in which it is told. */
public enum Rule {
    STATUS,
    INTAKE,
    CAPACITY,
    LEGAL_FORM,
    SECTOR,
    COUNTY,
    REACH,
    STAGE,
    /** What is looked for: a wish of the one who asks, not a rule of the offer. */
    KIND,
    AMOUNT,
    FREE_TEXT
}
