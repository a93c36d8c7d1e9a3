package se.samlingsplats.dialogue.statement;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.dialogue.dialogue.Dialogue;
import se.samlingsplats.dialogue.dialogue.DialogueBegun;
import se.samlingsplats.dialogue.dialogue.DialogueId;
import se.samlingsplats.dialogue.dialogue.DialogueImported;
import se.samlingsplats.dialogue.dialogue.DialogueOpened;
import se.samlingsplats.dialogue.dialogue.Dialogues;
import se.samlingsplats.dialogue.facilitator.Facilitating;
import se.samlingsplats.dialogue.participation.Participations;
import se.samlingsplats.events.Outbox;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.IdempotencyKeys;
import se.samlingsplats.web.StrictBody;
import tools.jackson.databind.JsonNode;

/** Changes to statements: one transaction saves the new state, counts, and records the event. */
@Service
@Transactional
class StatementService {

    private static final int MOST_PER_PARTICIPANT = 20;
    private static final int MOST_WAITING = 500;
    private static final int MOST_UNREAD = 100;
    private static final int MOST_SHOWN = 1000;

    private final StatementRepository statements;
    private final Dialogues dialogues;
    private final Participations participations;
    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final IdempotencyKeys keys;
    private final StrictBody bodies;
    private final Clock clock;

    StatementService(
            StatementRepository statements,
            Dialogues dialogues,
            Participations participations,
            JdbcClient jdbc,
            Outbox outbox,
            IdempotencyKeys keys,
            StrictBody bodies,
            Clock clock) {
        this.statements = statements;
        this.dialogues = dialogues;
        this.participations = participations;
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.keys = keys;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** The first statements of a draft: approved, but nobody outside hears of them before it opens. */
    @EventListener
    void begin(DialogueBegun begun) {
        for (var seed : begun.seeds()) {
            var wanted = NewStatement.of(seed);
            var seeded = statements.save(Statement.seed(StatementId.next(), begun.id(), wanted, begun.by(), now()));
            outbox.keep(StatementView.change(seeded, "seeded", begun.by()));
        }
    }

    @EventListener
    void announce(DialogueOpened opened) {
        var prepared =
                statements.of(opened.id().value(), Statement.APPROVED, Instant.EPOCH, new UUID(0, 0), MOST_SHOWN);
        for (var statement : prepared) {
            var announced = statements.save(statement.announced(now()));
            outbox.append(StatementView.change(announced, "approved", opened.byRole()));
        }
    }

    /** Statements that were written, moderated and voted on elsewhere. What names an address waits to be read here. */
    @EventListener
    void takeIn(DialogueImported imported) {
        var language = imported.dialogue().language();
        for (var wanted : imported.dialogue().statements()) {
            var taken = statements.save(Statement.imported(imported.id(), wanted, language, now()));
            jdbc.sql("UPDATE statement SET source_id = ? WHERE id = ?")
                    .params(wanted.sourceId(), taken.id().value())
                    .update();
            if (taken.isApproved()) {
                outbox.append(StatementView.change(taken, "approved", imported.by()));
            } else {
                outbox.keep(StatementView.change(taken, "submitted", imported.by()));
            }
        }
    }

    Statement seed(DialogueId id, NewStatement wanted, @Nullable String key, Caller caller) {
        return derive(id, wanted, null, key, dialogues.in(id, caller));
    }

    /** @param caller with what they may do in this dialogue */
    Statement derive(
            DialogueId id, NewStatement wanted, @Nullable DerivedFrom source, @Nullable String key, Caller caller) {
        Facilitating.must(caller, id.value());
        var dialogue = dialogues.locked(id);
        var candidate = StatementId.next();
        var own = new StatementId(keys.claim(caller, key, new Written(id, null, wanted), candidate.value()));
        if (!own.equals(candidate)) {
            return statements.require(own);
        }
        var shown = statements.count(id.value(), Statement.APPROVED);
        if (shown >= MOST_SHOWN) {
            throw new StatementProblem.TooMany("A dialogue shows at most " + MOST_SHOWN + " statements");
        }
        var seeded = statements.save(Statement.derived(own, id, wanted, source, caller, now()));
        if (dialogue.isPublic()) {
            outbox.append(StatementView.change(seeded, "approved", caller));
        } else {
            outbox.keep(StatementView.change(seeded, "seeded", caller));
        }
        dialogues.recount(dialogue, shown + 1, caller);
        return seeded;
    }

    Statement submit(DialogueId id, NewStatement wanted, @Nullable String token, @Nullable String key, Caller caller) {
        var voter = participations.held(id, token);
        var dialogue = dialogues.locked(id);
        dialogue.mustInviteStatements(now());
        var candidate = StatementId.next();
        var own = new StatementId(keys.claim(caller, key, new Written(id, voter, wanted), candidate.value()));
        if (!own.equals(candidate)) {
            return statements.require(own);
        }
        if (statements.countBy(voter, id.value()) >= MOST_PER_PARTICIPANT) {
            throw new StatementProblem.TooMany("At most " + MOST_PER_PARTICIPANT + " statements per participant");
        }
        if (statements.count(id.value(), Statement.WAITING) >= MOST_WAITING) {
            throw new StatementProblem.TooMany("Many statements wait to be read; come back tomorrow");
        }
        var submitted = statements.save(Statement.submit(own, id, wanted, isShownUnread(dialogue), now()));
        outbox.keep(StatementView.change(submitted, "submitted", caller));
        jdbc.sql("INSERT INTO authorship (statement_id, voter) VALUES (?, ?)")
                .params(own.value(), voter)
                .update();
        if (submitted.isApproved()) {
            dialogues.recount(dialogue, statements.count(id.value(), Statement.APPROVED), caller);
        }
        return submitted;
    }

    /** Where more stand unread than a curator reads in a sitting, the next ones wait. */
    private boolean isShownUnread(Dialogue dialogue) {
        var id = dialogue.id().value();
        return dialogue.showsUnread()
                && statements.countUnread(id) < MOST_UNREAD
                && statements.count(id, Statement.APPROVED) < MOST_SHOWN;
    }

    Statement moderate(StatementId id, Moderation decision, ExpectedVersion expected, Caller asking) {
        var before = statements.require(id);
        var caller = mayChange(before, expected, asking);
        var dialogue = dialogues.locked(before.dialogueId());
        var decided = statements.save(before.moderate(decision.moderation(), decision.reason(), caller, now()));
        var fact = decided.isApproved() ? "approved" : "hidden";
        if (dialogue.isPublic() && (decided.isApproved() || before.isApproved())) {
            outbox.append(StatementView.change(decided, fact, caller));
        } else {
            outbox.keep(StatementView.change(decided, fact, caller));
        }
        dialogues.recount(dialogue, statements.count(before.dialogueId().value(), Statement.APPROVED), caller);
        return decided;
    }

    Statement revise(StatementId id, JsonNode body, ExpectedVersion expected, Caller asking) {
        var before = statements.require(id);
        var caller = mayChange(before, expected, asking);
        var dialogue = dialogues.locked(before.dialogueId());
        var revision = bodies.read(body, StatementView.of(before), StatementRevision.class);
        var revised = statements.save(before.revise(revision, caller, now()));
        if (dialogue.isPublic() && revised.isApproved()) {
            outbox.append(StatementView.change(revised, "approved", caller));
        } else {
            outbox.keep(StatementView.change(revised, "revised", caller));
        }
        return revised;
    }

    /** Visitors have no subject, so that a key of theirs holds for what one of them writes in one dialogue. */
    private record Written(DialogueId dialogue, @Nullable UUID voter, NewStatement statement) {}

    /** The caller with what they may do in the statement's dialogue. */
    private Caller mayChange(Statement current, ExpectedVersion expected, Caller asking) {
        var caller = dialogues.in(current.dialogueId(), asking);
        Facilitating.must(caller, current.dialogueId().value());
        expected.require(current.version());
        return caller;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
