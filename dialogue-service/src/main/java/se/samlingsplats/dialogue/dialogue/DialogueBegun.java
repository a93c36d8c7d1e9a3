package se.samlingsplats.dialogue.dialogue;

import java.util.List;
import se.samlingsplats.web.Caller;

/** Heard inside the transaction that makes the draft, so that its first statements come with it or not at all. */
public record DialogueBegun(DialogueId id, List<Seed> seeds, Caller by) {}
