package se.samlingsplats.directory.feedback;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.directory.text.PlainText;
import se.samlingsplats.directory.turnstile.Entrance;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.Page;
import se.samlingsplats.web.Paging;
import se.samlingsplats.web.Versioned;

/** Feedback comes in here, from anybody, and is read and handled by curators. */
@RestController
@RequestMapping("/api/feedback")
@Tag(name = "feedback", description = "What stands in a visitor's way on this site, and what is answered")
class FeedbackController {

    private static final UUID FIRST = new UUID(0, 0);

    private final FeedbackService service;
    private final FeedbackTable table;
    private final Entrance entrance;

    FeedbackController(FeedbackService service, FeedbackTable table, Entrance entrance) {
        this.service = service;
        this.table = table;
        this.entrance = entrance;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Tell of a barrier, or of something else that stands in the way; needs no login",
            description = "A 429 may give a puzzle in Samlingsplats-Puzzle, as for proposals.")
    FeedbackReceipt send(
            @Valid @RequestBody NewFeedback feedback,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        entrance.pass(request, response, caller);
        return new FeedbackReceipt(service.receive(feedback, key, caller));
    }

    @GetMapping
    @Operation(summary = "What is in one state, the oldest first (curator)")
    Page<FeedbackView> inStatus(@RequestParam(defaultValue = "NEW") FeedbackStatus status, Paging paging) {
        var after = paging.require(2).after();
        var rows = table.in(
                status,
                after.isEmpty() ? Instant.EPOCH : Paging.instant(after.getFirst()),
                after.isEmpty() ? FIRST : Paging.id(after.getLast()),
                paging.limitPlusOne());
        return Page.of(
                        rows,
                        paging,
                        last -> List.of(last.receivedAt().toString(), last.id().toString()))
                .map(FeedbackView::of);
    }

    @PostMapping("/{id}/handle")
    @Operation(summary = "Say that it was looked after, with or without an answer to its sender (curator)")
    ResponseEntity<FeedbackView> handle(
            @PathVariable UUID id, @Valid @RequestBody Handling handling, ExpectedVersion expected) {
        var handled = service.handle(id, expected, handling.answer());
        return Versioned.ok(FeedbackView.of(handled), handled.version());
    }

    record FeedbackReceipt(Instant receivedAt) {}

    @Schema(name = "FeedbackHandling")
    record Handling(
            @Schema(description = "Goes by letter to the address that was left; null: no letter")
            @PlainText(max = 4_000)
            @Nullable
            String answer) {}
}
