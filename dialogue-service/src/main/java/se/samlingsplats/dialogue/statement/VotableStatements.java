package se.samlingsplats.dialogue.statement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import se.samlingsplats.dialogue.dialogue.DialogueId;

/** What votes may ask of statements. */
@Service
public class VotableStatements {

    private static final int ALL = 1000;

    private final StatementRepository statements;

    VotableStatements(StatementRepository statements) {
        this.statements = statements;
    }

    /** A statement that is unknown, hidden, waiting, or in another dialogue: all the same to a voter. */
    public StatementProblem notVotable() {
        return new StatementProblem.NotFound();
    }

    public List<StatementView> approved(DialogueId dialogue) {
        return statements.of(dialogue.value(), Statement.APPROVED, Instant.EPOCH, new UUID(0, 0), ALL).stream()
                .map(StatementView::of)
                .toList();
    }
}
