package se.samlingsplats.dialogue.vote;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.dialogue.dialogue.DialogueId;
import se.samlingsplats.dialogue.participation.Participations;
import se.samlingsplats.dialogue.statement.StatementId;
import se.samlingsplats.dialogue.statement.VotableStatements;

/** Votes stay in one table: no event, no history, no log line ever holds one. */
@Service
@Transactional
class Votes {

    private final JdbcClient jdbc;
    private final Participations participations;
    private final VotableStatements statements;
    private final PublishedFigures figures;
    private final ApplicationEventPublisher inside;

    Votes(
            JdbcClient jdbc,
            Participations participations,
            VotableStatements statements,
            PublishedFigures figures,
            ApplicationEventPublisher inside) {
        this.jdbc = jdbc;
        this.participations = participations;
        this.statements = statements;
        this.figures = figures;
        this.inside = inside;
    }

    /** The last vote counts. Figures can only move with somebody's first. */
    void cast(DialogueId dialogue, @Nullable String token, StatementId statement, int value, boolean important) {
        var voter = participations.held(dialogue, token);
        statements.require(statement, dialogue);
        var isFirst = votesOf(voter) == 0;
        jdbc.sql("""
                        INSERT INTO vote (voter, statement_id, dialogue_id, value, important) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (voter, statement_id)
                        DO UPDATE SET value = excluded.value, important = excluded.important
                        """)
                .params(voter, statement.value(), dialogue.value(), value, important)
                .update();
        if (isFirst) {
            figures.voterJoined(dialogue);
        }
    }

    void undo(DialogueId dialogue, @Nullable String token, StatementId statement) {
        var voter = participations.held(dialogue, token);
        var undone = jdbc.sql("DELETE FROM vote WHERE voter = ? AND statement_id = ?")
                .params(voter, statement.value())
                .update();
        if (undone > 0 && votesOf(voter) == 0) {
            figures.voterLeft(dialogue);
        }
    }

    /** Everything that belongs to the pseudonym goes, and the way to it first. */
    void deleteAll(DialogueId dialogue, @Nullable String token, @Nullable String receipt) {
        var voter = participations.end(dialogue, token, receipt);
        jdbc.sql("DELETE FROM authorship WHERE voter = ?").param(voter).update();
        inside.publishEvent(new VoterForgotten(voter));
        if (jdbc.sql("DELETE FROM vote WHERE voter = ?").param(voter).update() > 0) {
            figures.voterLeft(dialogue);
        }
    }

    @Transactional(readOnly = true)
    List<Vote> mine(UUID voter) {
        return jdbc.sql("SELECT statement_id, value AS vote, important FROM vote WHERE voter = ? ORDER BY statement_id")
                .param(voter)
                .query(Vote.class)
                .list();
    }

    private int votesOf(UUID voter) {
        return jdbc.sql("SELECT count(*) FROM vote WHERE voter = ?")
                .param(voter)
                .query(Integer.class)
                .single();
    }

    record Vote(UUID statementId, int vote, boolean important) {}
}
