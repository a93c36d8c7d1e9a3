package se.samlingsplats.dialogue.result;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.samlingsplats.dialogue.opinion.Earlier;
import se.samlingsplats.dialogue.opinion.VoteMatrix;

/**
 * Everything a computation starts from, read at one moment.
 *
 * @param statements in the order of the matrix's given columns
 * @param voters in the order of the matrix's given rows
 * @param earlier in the order of the voters
 * @param figures what is published of each statement
 */
record Cast(
        List<UUID> statements,
        List<UUID> voters,
        VoteMatrix votes,
        List<Earlier> earlier,
        Map<UUID, Figure> figures,
        int minimumVotes) {

    record Figure(UUID statementId, int agree, int disagree, int pass) {}
}
