package se.samlingsplats.dialogue.dialogue;

enum DialogueStatus {
    DRAFT,
    OPEN,
    CLOSED
}
