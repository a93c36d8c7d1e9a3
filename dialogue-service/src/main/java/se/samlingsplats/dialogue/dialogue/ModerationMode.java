package se.samlingsplats.dialogue.dialogue;

/** Whether visitors may add statements, and whether these wait for a curator or are shown until one has read them. */
enum ModerationMode {
    BEFORE,
    AFTER,
    SEEDS_ONLY
}
