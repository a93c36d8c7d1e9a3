package se.samlingsplats.directory.actor;

/** Why one actor was merged into another. */
public enum MergeReason {
    ENTERED_TWICE,
    RENAMED,
    JOINED_THE_OTHER
}
