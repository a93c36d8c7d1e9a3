package se.samlingsplats.dialogue.vote;

import java.util.UUID;

/** Heard inside the transaction that deletes all votes of a pseudonym: what follows from them goes with them. */
public record VoterForgotten(UUID voter) {}
