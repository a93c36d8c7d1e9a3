package se.samlingsplats.dialogue.recommendation;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.dialogue.document.Worded;
import se.samlingsplats.dialogue.document.Words;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.Versioned;

/** What organisations want changed while a recommendation is consulted. */
@RestController
@RequestMapping("/api/recommendations/{id}/amendments")
class AmendmentController {

    private final AmendmentService service;

    AmendmentController(AmendmentService service) {
        this.service = service;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ProposedAmendment propose(
            @PathVariable UUID id,
            @Valid @RequestBody Proposal proposal,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        return service.propose(id, proposal, key, caller);
    }

    /** Those that wait; what is decided stands in the recommendation. */
    @GetMapping
    OpenAmendments open(@PathVariable UUID id, Caller caller) {
        return new OpenAmendments(service.open(id, caller));
    }

    @PostMapping("/{amendment}/decide")
    ResponseEntity<RecommendationView> decide(
            @PathVariable UUID id,
            @PathVariable UUID amendment,
            @Valid @RequestBody Decided decided,
            ExpectedVersion expected,
            Caller caller) {
        var view = RecommendationView.of(
                service.decide(id, amendment, decided.outcome(), decided.reason(), expected, caller));
        return Versioned.ok(view, view.version(), view.position());
    }

    @Schema(name = "AmendmentProposal")
    record Proposal(
            @NotNull UUID actorId,
            @NotNull @Pattern(regexp = "sv|en") String language,
            @NotBlank @Size(max = 2_000) String proposal,
            @NotBlank @Size(max = 2_000) String why) {}

    @Schema(name = "AmendmentDecided")
    record Decided(
            Amendment.@NotNull Outcome outcome,
            @NotNull @Worded(max = 1_000) Words reason) {}

    record OpenAmendments(List<ProposedAmendment> items) {}
}
