package se.samlingsplats.dialogue.dialogue;

/** Whether visitors may add statements; what they add always waits for a curator. */
enum ModerationMode {
    BEFORE,
    SEEDS_ONLY
}
