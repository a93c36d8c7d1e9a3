package se.samlingsplats.dialogue.vote;

import java.util.List;
import java.util.UUID;
import se.samlingsplats.dialogue.dialogue.DialogueId;

/** Heard inside the transaction that imports a dialogue: each voter's last vote on each statement. */
public record VotesImported(DialogueId dialogue, int voters, List<Vote> votes) {

    /** One vote; the voter is a pseudonym made for this dialogue. */
    public record Vote(UUID voter, UUID statement, int value) {}
}
