package se.samlingsplats.dialogue.commitment;

/** In what form capital comes; codes of the list of support types. */
enum Instrument {
    GRANT,
    PRIZE,
    LOAN,
    EQUITY,
    GUARANTEE,
    OUTCOME_CONTRACT,
    CROWDFUNDING,
    PREMISES,
    RESERVED_PROCUREMENT,
    PARTNERSHIP_IOP
}
