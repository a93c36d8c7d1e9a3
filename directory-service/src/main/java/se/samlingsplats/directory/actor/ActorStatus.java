package se.samlingsplats.directory.actor;

public enum ActorStatus {
    PUBLISHED,
    DISSOLVED,
    RETIRED
}
