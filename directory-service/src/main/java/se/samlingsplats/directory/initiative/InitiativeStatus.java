package se.samlingsplats.directory.initiative;

enum InitiativeStatus {
    PUBLISHED,
    RETIRED
}
