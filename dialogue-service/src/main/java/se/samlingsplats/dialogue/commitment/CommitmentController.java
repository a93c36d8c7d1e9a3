package se.samlingsplats.dialogue.commitment;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.dialogue.document.AfterTime;
import se.samlingsplats.dialogue.document.Money;
import se.samlingsplats.dialogue.document.Worded;
import se.samlingsplats.dialogue.document.Words;
import se.samlingsplats.dialogue.recommendation.Evidence;
import se.samlingsplats.events.History;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.Page;
import se.samlingsplats.web.Paging;
import se.samlingsplats.web.Versioned;

/** Capital that recommendations unlock. */
@RestController
@RequestMapping("/api/commitments")
class CommitmentController {

    private final CommitmentService service;
    private final CommitmentRepository repository;
    private final Commitments commitments;
    private final History history;

    CommitmentController(
            CommitmentService service, CommitmentRepository repository, Commitments commitments, History history) {
        this.service = service;
        this.repository = repository;
        this.commitments = commitments;
        this.history = history;
    }

    @PostMapping
    ResponseEntity<CommitmentView> pledge(
            @Valid @RequestBody Pledge pledge,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        var view = CommitmentView.of(service.pledge(pledge, key, caller));
        return Versioned.created(URI.create("/api/commitments/" + view.id()), view, view.version(), view.position());
    }

    @GetMapping("/{id}")
    ResponseEntity<CommitmentView> show(@PathVariable UUID id) {
        var view = CommitmentView.of(repository.require(id));
        return Versioned.ok(view, view.version());
    }

    /** Oldest change first. */
    @GetMapping
    Page<CommitmentView> list(
            @RequestParam(required = false) @Nullable UUID recommendationId,
            @RequestParam(required = false) @Nullable Instant updatedSince,
            Paging paging) {
        var after = AfterTime.of(paging);
        var rows = repository.changed(
                recommendationId == null ? null : recommendationId.toString(),
                updatedSince == null ? Instant.EPOCH : updatedSince,
                after.time(),
                after.id(),
                paging.limitPlusOne());
        return Page.of(
                        rows,
                        paging,
                        row -> List.of(row.updatedAt().toString(), row.id().toString()))
                .map(CommitmentView::of);
    }

    /** Frigjort kapital: decided and paid, per currency. */
    @GetMapping("/ledger")
    Ledger ledger(@RequestParam(required = false) @Nullable UUID recommendationId) {
        return new Ledger(commitments.ledger(recommendationId));
    }

    @PostMapping("/{id}/decide")
    ResponseEntity<CommitmentView> decide(
            @PathVariable UUID id, @Valid @RequestBody Shown shown, ExpectedVersion expected, Caller caller) {
        return step(id, CommitmentState.DECIDED, shown, expected, caller);
    }

    @PostMapping("/{id}/pay")
    ResponseEntity<CommitmentView> pay(
            @PathVariable UUID id, @Valid @RequestBody Shown shown, ExpectedVersion expected, Caller caller) {
        return step(id, CommitmentState.PAID, shown, expected, caller);
    }

    @PostMapping("/{id}/withdraw")
    ResponseEntity<CommitmentView> withdraw(
            @PathVariable UUID id, @Valid @RequestBody Shown shown, ExpectedVersion expected, Caller caller) {
        return step(id, CommitmentState.WITHDRAWN, shown, expected, caller);
    }

    @GetMapping("/{id}/history")
    Page<History.Entry> history(@PathVariable UUID id, Paging paging) {
        repository.require(id);
        return history.of(CommitmentView.TOPIC, id, paging);
    }

    private ResponseEntity<CommitmentView> step(
            UUID id, CommitmentState to, Shown shown, ExpectedVersion expected, Caller caller) {
        var view = CommitmentView.of(service.step(id, to, shown.evidence(), shown.on(), expected, caller));
        return Versioned.ok(view, view.version(), view.position());
    }

    /** @param reference the organisation's own, of the pledge or decision; one commitment has it */
    @Schema(name = "CommitmentPledge")
    record Pledge(
            @NotNull UUID recommendationId,
            @NotNull UUID actorId,
            @NotNull Instrument instrument,
            @NotNull @Valid Money amount,
            @Nullable @Worded(max = 1_000) Words purposes,
            @NotBlank @Size(max = 200) String reference,
            @NotNull LocalDate pledgedOn,
            @NotNull @Valid Evidence evidence) {}

    /** What shows the step, and when it was taken. */
    @Schema(name = "CommitmentStepTaken")
    record Shown(@NotNull LocalDate on, @NotNull @Valid Evidence evidence) {}

    record Ledger(List<Commitments.Line> currencies) {}
}
