package se.samlingsplats.dialogue.meeting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.dialogue.document.Worded;
import se.samlingsplats.dialogue.document.Words;
import se.samlingsplats.dialogue.statement.NewStatement;
import se.samlingsplats.dialogue.statement.StatementView;
import se.samlingsplats.web.Caller;

/** What minutes lead to: statements to vote on, and recommendations. Both lead back to the meeting. */
@RestController
class DerivationController {

    private final DerivationService service;

    DerivationController(DerivationService service) {
        this.service = service;
    }

    @PostMapping("/api/meetings/{id}/statements")
    @Operation(summary = "Take statements from the published minutes (facilitator, curator): all of them or none")
    ResponseEntity<Derived> statements(
            @PathVariable UUID id,
            @Valid @RequestBody NewStatements wanted,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        var derived = service.statements(id, wanted.statements(), key, caller);
        return ResponseEntity.status(HttpStatus.CREATED).body(new Derived(derived));
    }

    @PostMapping("/api/meetings/{id}/recommendations")
    @Operation(
            summary =
                    "Draft a recommendation that is based on the meeting (facilitator, curator); curators go on with it")
    ResponseEntity<DraftId> recommendation(
            @PathVariable UUID id,
            @Valid @RequestBody NewAdvice wanted,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        var draft = service.recommendation(id, wanted, key, caller);
        return ResponseEntity.created(URI.create("/api/recommendations/" + draft.id()))
                .body(draft);
    }

    @Schema(name = "StatementsFromMinutes")
    record NewStatements(@NotEmpty @Size(max = 20) List<@NotNull @Valid NewStatement> statements) {}

    @Schema(name = "DerivedStatements")
    record Derived(List<StatementView> items) {}

    @Schema(name = "RecommendationFromMeeting")
    record NewAdvice(
            @NotNull @Worded(max = 200) Words titles,
            @NotNull @Worded(max = 10_000) Words bodies,
            @NotNull @Worded(max = 6_000) Words rationales) {}

    @Schema(name = "DraftedRecommendation")
    record DraftId(UUID id, String slug) {}
}
