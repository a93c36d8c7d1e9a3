package se.samlingsplats.dialogue.dialogue;

import se.samlingsplats.web.Caller;

/** Heard inside the transaction that opens: what was prepared becomes public with it. */
public record DialogueOpened(DialogueId id, Caller by) {}
