package se.samlingsplats.dialogue.statement;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.dialogue.dialogue.DialogueId;
import se.samlingsplats.dialogue.dialogue.Dialogues;
import se.samlingsplats.dialogue.document.AfterTime;
import se.samlingsplats.dialogue.facilitator.Facilitating;
import se.samlingsplats.dialogue.participation.VoterCookie;
import se.samlingsplats.events.History;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.Page;
import se.samlingsplats.web.Paging;
import se.samlingsplats.web.Versioned;
import tools.jackson.databind.JsonNode;

@RestController
class StatementController {

    private final StatementService service;
    private final StatementRepository statements;
    private final Dialogues dialogues;
    private final History history;

    StatementController(
            StatementService service, StatementRepository statements, Dialogues dialogues, History history) {
        this.service = service;
        this.statements = statements;
        this.dialogues = dialogues;
        this.history = history;
    }

    /** What a curator or facilitator writes stands at once; anybody else's waits, and needs the consent that votes need. */
    @PostMapping("/api/dialogues/{id}/statements")
    ResponseEntity<StatementView> add(
            @PathVariable DialogueId id,
            @Valid @RequestBody NewStatement wanted,
            @CookieValue(name = VoterCookie.NAME, required = false) @Nullable String token,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        dialogues.shownTo(caller, id);
        var statement = Facilitating.may(dialogues.in(id, caller), id.value())
                ? service.seed(id, wanted, key, caller)
                : service.submit(id, wanted, token, key, caller);
        var view = StatementView.of(statement);
        return Versioned.created(URI.create("/api/statements/" + view.id()), view, view.version(), view.position());
    }

    /** With {@code unread} those that are shown although no curator has read them. */
    @GetMapping("/api/dialogues/{id}/statements")
    Page<StatementView> list(
            @PathVariable DialogueId id,
            @RequestParam(defaultValue = "1") int moderation,
            @RequestParam(defaultValue = "false") boolean unread,
            Paging paging,
            Caller caller) {
        dialogues.shownTo(caller, id);
        if (moderation != Statement.APPROVED) {
            Facilitating.must(dialogues.in(id, caller), id.value());
        }
        var after = AfterTime.of(paging);
        var rows = unread
                ? statements.unread(id.value(), after.time(), after.id(), paging.limitPlusOne())
                : statements.of(id.value(), moderation, after.time(), after.id(), paging.limitPlusOne());
        return Page.of(rows, paging, row -> List.of(row.createdAt().toString(), String.valueOf(row.id())))
                .map(StatementView::of);
    }

    @GetMapping("/api/statements/{id}")
    ResponseEntity<StatementView> show(@PathVariable StatementId id, Caller caller) {
        var found = statements.require(id);
        var statement = found.shownTo(dialogues.in(found.dialogueId(), caller));
        dialogues.shownTo(caller, statement.dialogueId());
        return Versioned.ok(StatementView.of(statement), statement.version());
    }

    @PutMapping("/api/statements/{id}")
    ResponseEntity<StatementView> revise(
            @PathVariable StatementId id, @RequestBody JsonNode body, ExpectedVersion expected, Caller caller) {
        return changed(service.revise(id, body, expected, caller));
    }

    @PostMapping("/api/statements/{id}/moderate")
    ResponseEntity<StatementView> moderate(
            @PathVariable StatementId id,
            @Valid @RequestBody Moderation decision,
            ExpectedVersion expected,
            Caller caller) {
        return changed(service.moderate(id, decision, expected, caller));
    }

    @GetMapping("/api/statements/{id}/history")
    Page<History.Entry> history(@PathVariable StatementId id, Paging paging, Caller caller) {
        var dialogue = statements.require(id).dialogueId();
        Facilitating.must(dialogues.in(dialogue, caller), dialogue.value());
        return history.of(StatementView.TOPIC, id.value(), paging);
    }

    private static ResponseEntity<StatementView> changed(Statement statement) {
        var view = StatementView.of(statement);
        return Versioned.ok(view, view.version(), view.position());
    }
}
