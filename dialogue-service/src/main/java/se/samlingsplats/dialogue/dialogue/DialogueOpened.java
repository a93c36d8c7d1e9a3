package se.samlingsplats.dialogue.dialogue;

/**
 * Heard inside the transaction that opens: what was prepared becomes public with it.
 *
 * @param byRole who opened it, as history shows it
 */
public record DialogueOpened(DialogueId id, String byRole) {}
