package se.samlingsplats.dialogue.participation;

/** A participant's sector and how it is known. */
record Belonging(Sector sector, SectorBasis basis) {}
