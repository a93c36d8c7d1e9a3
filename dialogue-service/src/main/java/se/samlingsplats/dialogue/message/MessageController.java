package se.samlingsplats.dialogue.message;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.dialogue.document.AfterTime;
import se.samlingsplats.dialogue.document.Worded;
import se.samlingsplats.dialogue.document.Words;
import se.samlingsplats.dialogue.recommendation.Evidence;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.Page;
import se.samlingsplats.web.Paging;
import se.samlingsplats.web.Versioned;

/** Sentences that many say alike. */
@RestController
@RequestMapping("/api/messages")
class MessageController {

    private final MessageService service;
    private final MessageRepository messages;

    MessageController(MessageService service, MessageRepository messages) {
        this.service = service;
        this.messages = messages;
    }

    @PostMapping
    ResponseEntity<MessageView> publish(
            @Valid @RequestBody NewMessage message,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        var view = MessageView.of(service.publish(message, key, caller));
        return Versioned.created(URI.create("/api/messages/" + view.id()), view, view.version(), view.position());
    }

    @GetMapping("/{id}")
    ResponseEntity<MessageView> show(@PathVariable UUID id) {
        var view = MessageView.of(messages.require(id));
        return Versioned.ok(view, view.version());
    }

    /** Those in use, oldest change first. */
    @GetMapping
    Page<MessageView> list(@RequestParam(required = false) @Nullable Instant updatedSince, Paging paging) {
        var after = AfterTime.of(paging);
        var rows = messages.changed(
                updatedSince == null ? Instant.EPOCH : updatedSince, after.time(), after.id(), paging.limitPlusOne());
        return Page.of(
                        rows,
                        paging,
                        row -> List.of(row.updatedAt().toString(), row.id().toString()))
                .map(MessageView::of);
    }

    @PutMapping("/{id}/endorsers/{actor}")
    ResponseEntity<MessageView> endorse(@PathVariable UUID id, @PathVariable UUID actor, Caller caller) {
        return shown(service.endorse(id, actor, caller));
    }

    @DeleteMapping("/{id}/endorsers/{actor}")
    ResponseEntity<MessageView> withdraw(@PathVariable UUID id, @PathVariable UUID actor, Caller caller) {
        return shown(service.withdraw(id, actor, caller));
    }

    @PostMapping("/{id}/retire")
    ResponseEntity<MessageView> retire(@PathVariable UUID id, ExpectedVersion expected, Caller caller) {
        return shown(service.retire(id, expected, caller));
    }

    private static ResponseEntity<MessageView> shown(Message message) {
        var view = MessageView.of(message);
        return Versioned.ok(view, view.version(), view.position());
    }

    /** @param figures the one fact behind the sentence, and {@code source} where it stands */
    record NewMessage(
            @NotNull @Worded(max = 200) Words sentences,
            @NotNull @Worded(max = 500) Words figures,
            @NotNull @Valid Evidence source,
            @Nullable UUID recommendationId) {}
}
