package se.samlingsplats.dialogue.participation;

/** How somebody's sector is known: figures never mix the two, and one's own word never becomes a published claim. */
enum SectorBasis {
    OWN_WORD,
    MEMBERSHIP
}
