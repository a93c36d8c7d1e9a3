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

    /** All that a vote needs to know of the database, asked in one go: each question more is a round trip per vote. */
    private static final String CAST = """
            WITH before AS (SELECT EXISTS (SELECT FROM vote WHERE voter = :voter) AS voted),
                 votable AS (
                     SELECT id, dialogue_id FROM statement
                      WHERE id = :statement AND dialogue_id = :dialogue AND moderation = 1),
                 stored AS (
                     INSERT INTO vote (voter, statement_id, dialogue_id, value, important)
                     SELECT :voter, id, dialogue_id, :value, :important FROM votable
                     ON CONFLICT (voter, statement_id)
                     DO UPDATE SET value = excluded.value, important = excluded.important
                     RETURNING voter)
            SELECT EXISTS (SELECT FROM stored) AS stored, voted FROM before
            """;

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
        var cast = jdbc.sql(CAST)
                .param("voter", voter)
                .param("statement", statement.value())
                .param("dialogue", dialogue.value())
                .param("value", value)
                .param("important", important)
                .query(Cast.class)
                .single();
        if (!cast.stored()) {
            throw statements.notVotable();
        }
        if (!cast.voted()) {
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

    /**
     * @param stored whether the statement takes votes
     * @param voted whether the voter had voted before
     */
    private record Cast(boolean stored, boolean voted) {}

    record Vote(UUID statementId, int vote, boolean important) {}
}
