package se.samlingsplats.dialogue.dialogue;

import se.samlingsplats.web.Caller;

/** Heard inside the transaction that imports a dialogue, so that its statements come with it or not at all. */
public record DialogueImported(DialogueId id, ImportedDialogue dialogue, Caller by) {}
