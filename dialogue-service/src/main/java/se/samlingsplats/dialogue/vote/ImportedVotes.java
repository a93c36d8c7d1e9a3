package se.samlingsplats.dialogue.vote;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes in the votes of a dialogue that was held elsewhere, many at a time. */
@Component
class ImportedVotes {

    private static final int AT_ONCE = 10_000;

    private final JdbcClient jdbc;
    private final PublishedFigures figures;

    ImportedVotes(JdbcClient jdbc, PublishedFigures figures) {
        this.jdbc = jdbc;
        this.figures = figures;
    }

    @EventListener
    void takeIn(VotesImported imported) {
        var votes = imported.votes();
        for (var from = 0; from < votes.size(); from += AT_ONCE) {
            insert(imported, votes.subList(from, Math.min(votes.size(), from + AT_ONCE)));
        }
        figures.votersCame(imported.dialogue(), imported.voters());
    }

    private void insert(VotesImported imported, List<VotesImported.Vote> votes) {
        jdbc.sql("""
                        INSERT INTO vote (voter, statement_id, dialogue_id, value, important)
                        SELECT v.voter, v.statement, ?, v.value, false
                          FROM unnest(?::uuid[], ?::uuid[], ?::smallint[]) AS v (voter, statement, value)
                        """)
                .param(imported.dialogue().value())
                .param(votes.stream().map(vote -> vote.voter().toString()).toArray(String[]::new))
                .param(votes.stream().map(vote -> vote.statement().toString()).toArray(String[]::new))
                .param(votes.stream().map(VotesImported.Vote::value).toArray(Integer[]::new))
                .update();
    }
}
