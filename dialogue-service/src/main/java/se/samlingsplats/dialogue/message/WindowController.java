package se.samlingsplats.dialogue.message;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
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
import se.samlingsplats.dialogue.endorsement.Endorsements;
import se.samlingsplats.dialogue.message.JointResponse.Demand;
import se.samlingsplats.dialogue.recommendation.Recommendations;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.Page;
import se.samlingsplats.web.Paging;
import se.samlingsplats.web.Versioned;
import tools.jackson.databind.JsonNode;

/** Moments when decision makers listen, and what can be said in them together. */
@RestController
@RequestMapping("/api/windows")
class WindowController {

    private final WindowService service;
    private final WindowRepository windows;
    private final MessageRepository messages;
    private final Recommendations recommendations;
    private final Endorsements endorsements;
    private final Clock clock;

    WindowController(
            WindowService service,
            WindowRepository windows,
            MessageRepository messages,
            Recommendations recommendations,
            Endorsements endorsements,
            Clock clock) {
        this.service = service;
        this.windows = windows;
        this.messages = messages;
        this.recommendations = recommendations;
        this.endorsements = endorsements;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<WindowView> open(
            @Valid @RequestBody WindowContent wanted,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        var view = WindowView.of(service.open(wanted, key, caller));
        return ResponseEntity.created(URI.create("/api/windows/" + view.id()))
                .eTag("\"" + view.version() + "\"")
                .body(view);
    }

    @GetMapping("/{id}")
    ResponseEntity<WindowView> show(@PathVariable UUID id) {
        var view = WindowView.of(windows.require(id));
        return Versioned.ok(view, view.version());
    }

    /** The nearest deadline first. What has expired is left out unless it is asked for. */
    @GetMapping
    Page<WindowView> list(@RequestParam(defaultValue = "false") boolean expired, Paging paging) {
        var after = AfterTime.of(paging);
        var limit = paging.limitPlusOne();
        var rows = expired
                ? windows.all(after.time(), after.id(), limit)
                : windows.current(clock.instant(), after.time(), after.id(), limit);
        return Page.of(
                        rows,
                        paging,
                        row -> List.of(row.deadline().toString(), row.id().toString()))
                .map(WindowView::of);
    }

    @PutMapping("/{id}")
    ResponseEntity<WindowView> revise(
            @PathVariable UUID id, @RequestBody JsonNode body, ExpectedVersion expected, Caller caller) {
        var view = WindowView.of(service.revise(id, body, expected, caller));
        return Versioned.ok(view, view.version());
    }

    /** Built from what is endorsed now. */
    @GetMapping("/{id}/response")
    JointResponse response(@PathVariable UUID id) {
        var window = windows.require(id);
        var demands = window.content().recommendationIds().stream()
                .map(recommendations::published)
                .map(each -> Demand.of(each, endorsements.standing(each)))
                .filter(each -> !each.signatories().isEmpty())
                .toList();
        var said = window.content().messageIds().stream()
                .map(messages::require)
                .filter(each -> !each.retired() && !each.content().endorsers().isEmpty())
                .map(MessageView::of)
                .toList();
        return new JointResponse(WindowView.of(window), demands, said);
    }
}
