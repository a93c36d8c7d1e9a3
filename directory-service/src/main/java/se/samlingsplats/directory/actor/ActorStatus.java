package se.samlingsplats.directory.actor;

enum ActorStatus {
    PROPOSED,
    PUBLISHED,
    DISSOLVED,
    RETIRED
}
