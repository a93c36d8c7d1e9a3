package se.samlingsplats.dialogue.vote;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.dialogue.dialogue.DialogueId;
import se.samlingsplats.dialogue.participation.Participations;
import se.samlingsplats.dialogue.statement.StatementId;

/** Votes stay in one table: no event, no history, no log line ever holds one. */
@Service
@Transactional
class Votes {

    private final JdbcClient jdbc;
    private final Participations participations;
    private final PublishedFigures figures;

    Votes(JdbcClient jdbc, Participations participations, PublishedFigures figures) {
        this.jdbc = jdbc;
        this.participations = participations;
        this.figures = figures;
    }

    /** The last vote counts. Figures can only move with somebody's first. */
    void cast(DialogueId dialogue, UUID voter, StatementId statement, int value, boolean important) {
        var isFirst = votesOf(voter) == 0;
        jdbc.sql("""
                        INSERT INTO vote (voter, statement_id, dialogue_id, value, important) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (voter, statement_id)
                        DO UPDATE SET value = excluded.value, important = excluded.important
                        """)
                .params(voter, statement.value(), dialogue.value(), value, important)
                .update();
        if (isFirst) {
            figures.votersChanged(dialogue);
        }
    }

    void undo(DialogueId dialogue, UUID voter, StatementId statement) {
        var undone = jdbc.sql("DELETE FROM vote WHERE voter = ? AND statement_id = ?")
                .params(voter, statement.value())
                .update();
        if (undone > 0 && votesOf(voter) == 0) {
            figures.votersChanged(dialogue);
        }
    }

    /** Everything that belongs to the pseudonym goes, and the way to it first. */
    void deleteAll(DialogueId dialogue, @Nullable String token, @Nullable String receipt) {
        var voter = participations.end(dialogue, token, receipt);
        jdbc.sql("DELETE FROM authorship WHERE voter = ?").param(voter).update();
        if (jdbc.sql("DELETE FROM vote WHERE voter = ?").param(voter).update() > 0) {
            figures.votersChanged(dialogue);
        }
    }

    @Transactional(readOnly = true)
    List<Vote> mine(UUID voter) {
        return jdbc.sql("SELECT statement_id, value AS vote, important FROM vote WHERE voter = ? ORDER BY statement_id")
                .param(voter)
                .query(Vote.class)
                .list();
    }

    @Transactional(readOnly = true)
    List<Count> counts(DialogueId dialogue) {
        return jdbc.sql("""
                        SELECT statement_id, count(*) FILTER (WHERE value = 1) AS agree,
                               count(*) FILTER (WHERE value = -1) AS disagree, count(*) FILTER (WHERE value = 0) AS pass
                          FROM vote WHERE dialogue_id = ? GROUP BY statement_id
                        """).param(dialogue.value()).query(Count.class).list();
    }

    private int votesOf(UUID voter) {
        return jdbc.sql("SELECT count(*) FROM vote WHERE voter = ?")
                .param(voter)
                .query(Integer.class)
                .single();
    }

    record Vote(UUID statementId, int vote, boolean important) {}

    record Count(UUID statementId, int agree, int disagree, int pass) {}
}
