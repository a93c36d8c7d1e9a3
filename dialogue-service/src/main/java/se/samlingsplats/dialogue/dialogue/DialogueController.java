package se.samlingsplats.dialogue.dialogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import se.samlingsplats.dialogue.facilitator.Facilitating;
import se.samlingsplats.dialogue.facilitator.Facilitators;
import se.samlingsplats.events.History;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.Page;
import se.samlingsplats.web.Paging;
import se.samlingsplats.web.Versioned;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/dialogues")
class DialogueController {

    private final DialogueService service;
    private final DialogueRepository dialogues;
    private final Facilitators facilitators;
    private final History history;

    DialogueController(
            DialogueService service, DialogueRepository dialogues, Facilitators facilitators, History history) {
        this.service = service;
        this.dialogues = dialogues;
        this.facilitators = facilitators;
        this.history = history;
    }

    @PostMapping
    ResponseEntity<DialogueView> draft(
            @Valid @RequestBody NewDialogue wanted,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        var view = DialogueView.of(service.draft(wanted, key, caller));
        return Versioned.created(URI.create("/api/dialogues/" + view.id()), view, view.version(), view.position());
    }

    @GetMapping("/{id}")
    ResponseEntity<DialogueView> show(@PathVariable DialogueId id, Caller caller) {
        var view = DialogueView.of(dialogues.require(id).shownTo(facilitators.in(id.value(), caller)));
        return Versioned.ok(view, view.version());
    }

    @GetMapping("/by-slug/{slug}")
    ResponseEntity<DialogueView> bySlug(@PathVariable String slug, Caller caller) {
        var found = dialogues.bySlug(slug).orElseThrow(DialogueProblem.NotFound::new);
        var dialogue = found.shownTo(facilitators.in(found.id().value(), caller));
        return dialogue.slug().equals(slug)
                ? Versioned.ok(DialogueView.of(dialogue), dialogue.version())
                : ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                        .location(URI.create("/api/dialogues/by-slug/" + dialogue.slug()))
                        .build();
    }

    @GetMapping
    Page<DialogueView> list(
            @RequestParam(required = false) @Nullable Instant updatedSince,
            @RequestParam(required = false) @Nullable DialogueStatus status,
            Paging paging,
            Caller caller) {
        if (status == DialogueStatus.DRAFT || status == DialogueStatus.SCHEDULED) {
            Dialogue.mustBeCurator(caller);
        }
        var after = AfterTime.of(paging);
        var rows = dialogues.changed(
                status == null ? "OPEN,CLOSED" : status.name(),
                updatedSince == null ? Instant.EPOCH : updatedSince,
                after.time(),
                after.id(),
                paging.limitPlusOne());
        return Page.of(rows, paging, row -> List.of(row.updatedAt().toString(), String.valueOf(row.id())))
                .map(DialogueView::of);
    }

    @PutMapping("/{id}")
    ResponseEntity<DialogueView> revise(
            @PathVariable DialogueId id, @RequestBody JsonNode body, ExpectedVersion expected, Caller caller) {
        return changed(service.revise(id, body, expected, caller));
    }

    @PostMapping("/{id}/open")
    ResponseEntity<DialogueView> open(@PathVariable DialogueId id, ExpectedVersion expected, Caller caller) {
        return changed(service.open(id, expected, caller));
    }

    /** It then opens by itself at the hour that its `opens` says. */
    @PostMapping("/{id}/schedule")
    ResponseEntity<DialogueView> schedule(@PathVariable DialogueId id, ExpectedVersion expected, Caller caller) {
        return changed(service.schedule(id, expected, caller));
    }

    @PostMapping("/{id}/close")
    ResponseEntity<DialogueView> close(@PathVariable DialogueId id, ExpectedVersion expected, Caller caller) {
        return changed(service.close(id, expected, caller));
    }

    /** Votes and statements are refused until it is resumed; everybody reads the reason. It still closes at its hour. */
    @PostMapping("/{id}/pause")
    ResponseEntity<DialogueView> pause(
            @PathVariable DialogueId id, @Valid @RequestBody NewPause wanted, ExpectedVersion expected, Caller caller) {
        return changed(service.pause(id, wanted.reasons(), expected, caller));
    }

    @PostMapping("/{id}/resume")
    ResponseEntity<DialogueView> resume(@PathVariable DialogueId id, ExpectedVersion expected, Caller caller) {
        return changed(service.resume(id, expected, caller));
    }

    /** What happened before the opening stays among curators and facilitators. */
    @GetMapping("/{id}/history")
    Page<History.Entry> history(@PathVariable DialogueId id, Paging paging, Caller caller) {
        var known = facilitators.in(id.value(), caller);
        dialogues.require(id).shownTo(known);
        var page = history.of(DialogueView.TOPIC, id.value(), paging);
        return Facilitating.may(known, id.value())
                ? page
                : new Page<>(
                        page.items().stream()
                                .filter(DialogueController::isPublic)
                                .toList(),
                        page.next());
    }

    private static boolean isPublic(History.Entry entry) {
        return entry.state() != null
                && !Set.of("DRAFT", "SCHEDULED")
                        .contains(entry.state().path("status").asString());
    }

    private static ResponseEntity<DialogueView> changed(Dialogue dialogue) {
        var view = DialogueView.of(dialogue);
        return Versioned.ok(view, view.version(), view.position());
    }

    /**
     * @param reasons why, in Swedish or English or both, for everybody to read
     */
    record NewPause(@NotNull @Valid Texts reasons) {}
}
