package se.samlingsplats.directory.speaker;

/** What somebody may do in an actor's name; an owner also decides who else may. */
public enum SpeakerRole {
    NONE,
    EDITOR,
    OWNER;

    public boolean mayEdit() {
        return this != NONE;
    }

    public boolean mayDecide() {
        return this == OWNER;
    }
}
