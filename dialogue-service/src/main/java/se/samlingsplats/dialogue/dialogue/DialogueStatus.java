package se.samlingsplats.dialogue.dialogue;

/** A draft, and one that waits for its hour, are seen by curators only. */
enum DialogueStatus {
    DRAFT,
    SCHEDULED,
    OPEN,
    CLOSED
}
